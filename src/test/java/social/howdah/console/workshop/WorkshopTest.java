package social.howdah.console.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.FormParam;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.account.TestAccounts;
import social.howdah.console.page.TestScreen;
import social.howdah.forward.TestDestinations;
import social.howdah.mastodon.Instance;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.TestReceiving;

/** An administrator writes a route, and sees what it makes of an event. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class WorkshopTest {
  private static final String EVIL =
      "\"'></textarea><script>alert(1)</script><img src=x onerror=x>";
  private static final Instance INSTANCE = Instance.of("mastodon.example");
  private static final String HOOK = "https://hooks.example/T0/secret";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "howdah.source.gh.kind", "github",
          "howdah.source.gh.secret", "0123456789abcdef0123456789abcdef",
          "howdah.destination.chat.kind", "slack",
          "howdah.destination.chat.url", HOOK,
          "howdah.route.release.from", "gh",
          "howdah.route.release.when", "event.type == 'release'",
          "howdah.route.release.post-as", "press",
          "howdah.route.release.text", "{{ event.title }}\n is out",
          "howdah.route.release.gather", "5m");

  private final Database database = TestDatabase.H2.open();
  private final Outbox outbox = TestOutbox.idle(database);
  private final TestReceiving receiving = new TestReceiving(database, SETTINGS);
  private final TestAccounts accounts = new TestAccounts(database, INSTANCE);
  private final RoutesResource pages = new RoutesResource();

  @BeforeEach
  void open() {
    pages.screen = TestScreen.admin("en");
    pages.workshop =
        new Workshop(
            receiving.inbox(),
            receiving.previews(),
            TestPreviewing.of(accounts),
            new Posters(accounts.accounts(), accounts.profiles()),
            TestDestinations.looks(Map.of("kind", "slack", "url", HOOK)));
    pages.choices =
        new WorkshopChoices(
            receiving.inbox(), receiving.previews(), receiving.routes(), pages.workshop);
  }

  @AfterEach
  void close() {
    receiving.close();
    TestDatabase.close(database);
  }

  @Test
  void aRouteInForceIsOpenedWithTheNewestEventOfItsSource() {
    UUID event = receive("release", "Version 2");
    int before = outbox.recent(List.of(), 100).size();
    Document page = TestScreen.html(pages.open("release", ""));
    assertThat(value(page, "when")).isEqualTo("event.type == 'release'");
    assertThat(value(page, "post-as")).isEqualTo("press");
    assertThat(value(page, "more")).isEqualTo("gather=5m");
    assertThat(page.select("input[name=event][checked]").attr("value")).isEqualTo(event.toString());
    assertThat(page.select(".toot .words").text()).isEqualTo("Version 2 is out");
    assertThat(outbox.recent(List.of(), 100)).hasSize(before);
  }

  @Test
  void anEventIsTriedAndEverythingWrittenIsKept() {
    UUID event = receive("release", "Version 2");
    Map<String, String> written =
        Map.of(
            "event", event.toString(),
            "name", "my route",
            "when", "true",
            "text", "{{ event.title }}\r\nby @ada@example.org #news https://www.example.org/",
            "post-as", "press",
            "spoiler", "Careful",
            "visibility", "private",
            "language", "de",
            "sensitive", "true");
    Document page = attempt(written);
    written.forEach(
        (name, value) ->
            assertThat(value(page, name)).as(name).isEqualTo(value.replace("\r\n", "\n")));
    assertThat(page.select(".state.matched")).hasSize(1);
    assertThat(page.select(".toot .mention").text()).isEqualTo("@ada");
    assertThat(page.select(".toot .tag").text()).isEqualTo("#news");
    assertThat(page.select(".toot a").attr("href")).isEqualTo("https://www.example.org/");
    assertThat(page.select(".toot a").text()).isEqualTo("example.org/");
    assertThat(page.select("#result").text())
        .contains("Careful", "private", "media are hidden at first", "54 of 500 characters");
    assertThat(page.select("[aria-invalid]")).isEmpty();
  }

  @Test
  void aMessageIsShownAsItsDestinationWritesIt() {
    UUID event = receive("release", "Version <2>");
    Map<String, String> form = new HashMap<>(Map.of("event", event.toString(), "send-to", "chat"));
    form.put("text", "{{ event.title }} is out");
    Document page = attempt(form);
    assertThat(page.select(".look-of.slack .words").text()).isEqualTo("Version <2> is out");
    assertThat(page.select("#result summary").text())
        .isEqualTo("Exactly what slack is handed (application/json; charset=UTF-8)");
    assertThat(page.select("#result details pre").text())
        .contains("\"blocks\":", "Version &lt;2&gt; is out")
        .doesNotContain("hooks.example");
    assertThat(page.select(".toot")).isEmpty();
  }

  @Test
  void itsPropertiesCanBeCopied() throws Exception {
    UUID event = receive("release", "Version 2");
    Document page =
        attempt(
            Map.of(
                "event", event.toString(),
                "name", "my route",
                "text", "Ü: {{ event.title }}\n  next \\",
                "post-as", "press",
                "more", "media-alt-waived=true\nmedia={{ event.url }}"));
    Properties read = new Properties();
    read.load(
        new StringReader(Objects.requireNonNull(page.getElementById("properties")).wholeText()));
    assertThat(read)
        .isEqualTo(
            Map.of(
                "howdah.route.my-route.from", "gh",
                "howdah.route.my-route.post-as", "press",
                "howdah.route.my-route.text", "Ü: {{ event.title }}\n  next \\",
                "howdah.route.my-route.media", "{{ event.url }}",
                "howdah.route.my-route.media-alt-waived", "true"));
  }

  @Test
  void whatSaysNoIsShownWithWhatTheEventSays() {
    UUID event = receive("build", "x");
    Document page =
        attempt(
            Map.of(
                "event", event.toString(),
                "post-as", "press",
                "when", "event.type == 'release' && data.no.such"));
    assertThat(page.select(".state.no")).hasSize(1);
    assertThat(page.select("#result").text()).contains("event.type == \"release\"");
    assertThat(page.select(".facts > div").eachText()).containsExactly("event.type build");
  }

  @Test
  void aMistakeIsMarkedAndTiedToItsField() {
    UUID event = receive("release", "x");
    Document page =
        attempt(
            Map.of(
                "event", event.toString(),
                "post-as", "press",
                "when", "true &&\nevent.typ == 'x'"));
    Element field = Objects.requireNonNull(page.selectFirst("[name=when]"));
    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    Element mistake = Objects.requireNonNull(page.getElementById(field.attr("aria-describedby")));
    assertThat(mistake.text()).contains("Line 2, column 6: undefined field 'typ' An event has");
    assertThat(mistake.select("mark").text()).isEqualTo(".typ");
    assertThat(mistake.select("pre").text()).isEqualTo("event.typ == 'x'");
    assertThat(page.select("#result").text()).contains("It cannot be tried as it is.");
    assertThat(page.select("[aria-invalid]")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | {% if true %} | Somewhere in line 1: | Each tag | {% if true %}",
        "text | b {{ data.gone }} c | Line 1, column 11: | Say what stands there | gone",
        "when | data.gone == 1 | Line 1, column 5: | Ask has(data.name) first | .gone",
        "when | event.type == | Line 1, column 14: | Something is missing at the end | ''",
        "spoiler | {{ nobody }} | Line 1, column 4: | There are event, data and now | nobody",
      })
  void mistakesSayWhereAndWhatToDo(
      String field, String written, String where, String what, String marked) {
    UUID event = receive("release", "x");
    Map<String, String> form = new HashMap<>(Map.of("event", event.toString(), "post-as", "press"));
    form.put("text", "x");
    form.put(field, written);
    Element mistake = Objects.requireNonNull(attempt(form).getElementById("m-" + field));
    assertThat(mistake.text()).startsWith(where).contains(what);
    assertThat(mistake.select("mark").text()).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "visibility | loud | must be one of",
        "more | no-such=1 | no-such is not a property of Howdah",
        "more | x=\\u12 | four hexadecimal digits",
        "language | English | must be a language code",
        "post-as | '' | or .send-to must be set",
      })
  void otherPropertiesSayWhatIsWrong(String field, String written, String told) {
    UUID event = receive("release", "x");
    Map<String, String> form = new HashMap<>(Map.of("event", event.toString(), "post-as", "press"));
    form.put(field, written);
    assertThat(Objects.requireNonNull(attempt(form).getElementById("m-" + field)).text())
        .contains(told);
  }

  @Test
  void aPastedRequestIsReadAsItsSourceReadsIt() {
    Map<String, String> form = new HashMap<>();
    form.put("source", "gh");
    form.put("payload", "{\"action\": \"published\",\n \"release\": {\"name\": \"ö\",, }}");
    form.put("post-as", "press");
    form.put("text", "{{ event.type }}");
    Document malformed = attempt(form);
    Element mistake = Objects.requireNonNull(malformed.getElementById("m-payload"));
    assertThat(mistake.text()).contains("Line 2, column 26: From here on it is not JSON.");
    assertThat(mistake.select("mark").text()).isEqualTo(",");

    form.put("payload", "{\"action\": \"published\", \"release\": {}}");
    assertThat(attempt(form).select("#m-headers").text()).contains("X-GitHub-Event is missing");
    form.put("headers", "X-GitHub-Event: release\r\nX-GitHub-Delivery: 1");
    assertThat(attempt(form).select(".toot .words").text())
        .isEqualTo("com.github.release.published");
    form.put("headers", "nonsense");
    assertThat(attempt(form).select("#m-headers").text()).contains("A header is written as");
    form.put("source", "no-such");
    form.remove("headers");
    assertThat(attempt(form).select("#m-source").text()).contains("There is no such source");
    form.remove("source");
    assertThat(attempt(form).select("#m-event").text()).contains("Choose an event");
  }

  @Test
  void whatIsTooLargeIsRefusedAsItIsWhenItComes() {
    Map<String, String> form =
        Map.of("source", "gh", "payload", "[" + " ".repeat(1_100_000) + "]", "post-as", "press");
    assertThat(attempt(form).select("#m-payload").text()).contains("1048576 bytes");
    Map<String, String> route = Map.of("text", "x".repeat(200_001));
    assertThatThrownBy(() -> attempt(route))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
  }

  @Test
  void eventsAreSearchedForWithoutLosingAnything() {
    UUID wanted = receive("release", "A needle");
    receive("release", "Hay");
    Map<String, String> form = Map.of("text", "kept", "about", "needle", "in", "gh");
    Document page = TestScreen.html(pages.attempt(TestScreen.CSRF, "1", form(form)));
    assertThat(value(page, "text")).isEqualTo("kept");
    assertThat(page.select("input[name=event]").eachAttr("value"))
        .containsExactly(wanted.toString(), "");
    assertThat(page.select("#result").text()).isEqualTo("Nothing is tried yet.");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    assertThatThrownBy(() -> pages.attempt("forged", null, form(Map.of())))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
  }

  @Test
  void markupIsInertWhereverItStands() {
    UUID event = receive("release", EVIL);
    Map<String, String> form = new HashMap<>();
    Draft.PROPERTIES.forEach(property -> form.put(property, EVIL));
    form.put("event", event.toString());
    form.put("more", EVIL);
    form.put("name", EVIL);
    form.put("payload", EVIL);
    form.put("headers", EVIL);
    for (Document page :
        List.of(
            attempt(form),
            attempt(
                Map.of(
                    "event", event.toString(),
                    "post-as", EVIL,
                    "spoiler", "{{ event.title }}",
                    "more", "media=https://x.example/1.png\nmedia-alt={{ event.title }}",
                    "text", "{{ event.title }} {{ data.evil }}")),
            attempt(
                Map.of(
                    "event", event.toString(), "post-as", "a", "when", "data.evil == '" + EVIL)))) {
      assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
      assertThat(page.text()).contains(EVIL);
    }
  }

  private UUID receive(String type, String title) {
    return receiving.receive(
        new Event(
            "gh",
            UUID.randomUUID().toString(),
            type,
            Instant.parse("2026-05-04T12:00:00Z"),
            null,
            DetailsBuilder.builder().title(title).build(),
            Map.of("evil", EVIL)));
  }

  private Document attempt(Map<String, String> fields) {
    return TestScreen.html(pages.attempt(TestScreen.CSRF, null, form(fields)));
  }

  /** As it is read from a request. */
  private static WorkshopForm form(Map<String, String> fields) {
    WorkshopForm form = new WorkshopForm();
    Set<String> known = new HashSet<>();
    for (Field field : WorkshopForm.class.getDeclaredFields()) {
      FormParam name = field.getAnnotation(FormParam.class);
      if (name != null && known.add(name.value())) {
        try {
          field.set(form, fields.get(name.value()));
        } catch (IllegalAccessException e) {
          throw new LinkageError(name.value(), e);
        }
      }
    }
    assertThat(known).containsAll(fields.keySet());
    return form;
  }

  /** What stands in a field of the form. */
  private static String value(Document page, String name) {
    Element field = Objects.requireNonNull(page.selectFirst("form.workshop [name=" + name + "]"));
    return switch (field.tagName()) {
      case "textarea" -> field.wholeText();
      case "select" -> field.select("option[selected]").attr("value");
      default ->
          field.attr("type").equals("radio")
              ? page.select("input[name=" + name + "][checked]").attr("value")
              : field.attr("value");
    };
  }
}
