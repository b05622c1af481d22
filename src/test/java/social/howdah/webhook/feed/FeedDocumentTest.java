package social.howdah.webhook.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;

/** Feeds of real systems, and feeds that mean harm. */
class FeedDocumentTest {
  private static final URI BASE = URI.create("https://feeds.example/news/feed.xml");

  @RegisterExtension
  static final WireMockExtension elsewhere =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          github-releases.atom | 10 | Release notes from gulp | v3.9.0 | contra | https://github.com/gulpjs/gulp/releases/tag/v3.9.0
          heise.atom | 15 | heise developer neueste Meldungen | Java-Anwendungsserver: Red Hat gibt WildFly 10 frei | | http://www.heise.de/developer/meldung/Java-Anwendungsserver-Red-Hat-gibt-WildFly-10-frei-3088438.html?wt_mc=rss.developer.beitrag.atom
          wordpress.rss | 20 | Cory Doctorow's craphound.com | What’s Inside the Box? | Cory Doctorow | http://craphound.com/?p=3911
          wordpress-03.atom | 10 | Yabfog | Alex King WordPress Plugin Roundup | Dan | http://www.yabfog.com/wp/2006/12/14/alex-king-wordpress-plugin-roundup/
          delicious.rdf | 31 | del.icio.us/yabfog | Wired News: Who's Killing MP3 and ITunes? | YABFOG | http://www.wired.com/news/columns/0,72412-0.html
          orenburg.rss | 10 | Новости Оренбурга и области / Раздел Новости | В Бузулуке главные стройплощадки – детсад и Ледовый дворец | | http://www.oren.ru/news/2743422/
          liftoff.rss | 4 | Liftoff News | Star City | writer@example.com (Writer) | http://liftoff.msfc.nasa.gov/news/2003/news-starcity.asp
          """,
      quoteCharacter = '"')
  void realFeedsAreRead(
      String file, int entries, String feed, String latest, String author, String link)
      throws Exception {
    FeedDocument document = FeedDocument.read(sample(file), null, BASE);
    assertThat(document.title()).isEqualTo(feed);
    assertThat(document.entries()).hasSize(entries);
    FeedEntry newest = document.entries().get(entries - 1);
    assertThat(newest.title()).isEqualTo(latest);
    assertThat(newest.author()).isEqualTo(author);
    assertThat(newest.link()).isEqualTo(link);
    assertThat(newest.content()).isNotEmpty().doesNotContain("<", "&#", "&amp;");
    assertThat(document.entries()).extracting(entry -> entry.published().orElseThrow()).isSorted();
  }

  @Test
  void anEntryIsAnEventWithWhatRoutesAsk() throws Exception {
    FeedDocument document = FeedDocument.read(sample("wordpress.rss"), null, BASE);
    Instant now = Instant.parse("2026-11-01T12:00:00Z");
    Event event = document.entries().get(19).event("blog", document, now);
    assertThat(event.type()).isEqualTo("social.howdah.feed.entry");
    assertThat(event.time()).isEqualTo(Instant.parse("2012-03-06T03:48:40Z"));
    assertThat(event.subject()).isEqualTo("Cory Doctorow's craphound.com");
    assertThat(event.details().actor()).isEqualTo("Cory Doctorow");
    assertThat(event.details().url()).isEqualTo("http://craphound.com/?p=3911");
    assertThat(event.details().title()).isEqualTo("What’s Inside the Box?");
    assertThat(event.details().labels()).containsExactly("News", "Podcast");
    assertThat((String) event.data().get("content"))
        .startsWith(
            "Here's a podcast of my last Locus column, What's Inside the Box?:\n\nThe answer to this");
    assertThat(event.data()).containsEntry("published", "2012-03-06T03:48:40Z");
  }

  @Test
  void theFeedSaysHowLongItWantsToBeLeftAlone() throws Exception {
    assertThat(FeedDocument.read(sample("orenburg.rss"), null, BASE).ttl())
        .hasValue(Duration.ofMinutes(30));
  }

  /** Both what the parser itself knows and what a document type would bring. */
  @Test
  void entitiesFromElsewhereAreNotFetched() throws Exception {
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "of the server's own");
    for (String address : List.of(secret.toUri().toString(), elsewhere.url("/entity"))) {
      String declared =
          "<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"%s\" [<!ENTITY x SYSTEM \"%s\"><!ENTITY %% y SYSTEM \"%s\"> %%y;]>"
              .formatted(elsewhere.url("/rss.dtd"), address, address);
      assertThat(entries(declared + rss("<item><title>a &x; b</title></item>")))
          .allSatisfy(entry -> assertThat(entry.title()).doesNotContain("server"));
    }
    elsewhere.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void aDocumentTypeAloneIsNoHarm() throws Exception {
    assertThat(
            entries(
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"%s\">%s"
                    .formatted(
                        elsewhere.url("/rss.dtd"),
                        rss("<item><title>Caf&eacute; &amp; more</title></item>"))))
        .extracting(FeedEntry::title)
        .containsExactly("Café & more");
  }

  @Test
  void aBillionLaughsAreNone() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha ha ha ha ha ha ha ha ha ha\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    String bomb = rss("<item><title>&l11;</title><description>&l11;</description></item>");
    assertThat(quietly("<!DOCTYPE rss [" + entities + "]>" + bomb))
        .allSatisfy(entry -> assertThat(entry.title()).doesNotContain("ha ha"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel>%s</channel></rss>",
        "<rss version='2.0'><channel><item><title>x</title>%s</item></channel></rss>"
      })
  void aTreeWithoutEndIsNoFeed(String around) {
    String tree = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    String wide = "<a/>".repeat(100_000);
    for (String inside : List.of(tree, wide, "<a>".repeat(100_000))) {
      assertThatThrownBy(() -> entries(around.formatted(inside)))
          .isInstanceOf(NoFeedException.class);
    }
  }

  @Test
  void aFeedOfAHundredThousandEntriesIsReadInPart() throws Exception {
    String items =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "<item><guid>" + i + "</guid><title>t</title></item>")
            .collect(Collectors.joining());
    assertThat(entries(rss(items)))
        .hasSize(1_000)
        .last()
        .extracting(FeedEntry::id)
        .isEqualTo(id("0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "https:///nowhere",
        "ht tp://x"
      })
  void aLinkThatIsNoneOfTheWebIsLeftOut(String link) throws Exception {
    assertThat(entries(rss("<item><title>t</title><link>" + link + "</link></item>")))
        .extracting(FeedEntry::link)
        .containsOnlyNulls();
  }

  @Test
  void aLinkMayBeRelative() throws Exception {
    assertThat(entries(rss("<item><title>t</title><link>/a b?c</link></item>")))
        .extracting(FeedEntry::link)
        .containsExactly("https://feeds.example/a%20b?c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Sign in</body></html>",
        "{\"version\": 1}",
        "\0\0",
        "<rss",
        "<a/>"
      })
  void whatIsNoFeedIsRefused(String text) {
    assertThatThrownBy(() -> entries(text))
        .isInstanceOf(NoFeedException.class)
        .hasMessage("cannot be read as RSS or Atom");
  }

  @Test
  void anEntryWithoutAnIdIsKnownByItsLinkOrItsWords() throws Exception {
    List<FeedEntry> entries =
        entries(
            rss(
                """
                <item><title>one</title><link>https://x.example/1</link></item>
                <item><description>words &lt;b&gt;alone&lt;/b&gt;</description></item>
                <item><description>other words</description></item>
                """));
    assertThat(entries).extracting(FeedEntry::id).doesNotHaveDuplicates();
    assertThat(entries)
        .extracting(FeedEntry::title)
        .containsExactly("other words", "words alone", "one");
  }

  private static String id(String guid) throws NoFeedException {
    return entries(rss("<item><guid>" + guid + "</guid></item>")).get(0).id();
  }

  private static List<FeedEntry> quietly(String text) {
    try {
      return entries(text);
    } catch (NoFeedException e) {
      return List.of();
    }
  }

  private static List<FeedEntry> entries(String text) throws NoFeedException {
    return FeedDocument.read(text.getBytes(StandardCharsets.UTF_8), null, BASE).entries();
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>f</title>" + items + "</channel></rss>";
  }

  private static byte[] sample(String file) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/feeds", file));
  }
}
