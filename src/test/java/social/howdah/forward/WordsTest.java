package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final String PICTURE = "https://files.example/1.png";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mention | @bob@other.example mentioned @alice@m.example",
        "reblog | @bob@other.example boosted a post of @alice@m.example",
        "follow | @bob@other.example follows @alice@m.example",
        "favourite | @bob@other.example likes a post of @alice@m.example",
        "quote | @bob@other.example quoted a post of @alice@m.example",
        "of_tomorrow | @bob@other.example (of_tomorrow) @alice@m.example"
      })
  void aNotificationSaysWhoDidWhat(String type, String headline) {
    assertThat(Words.of(Messages.notification(type, Map.of())).headline()).isEqualTo(headline);
  }

  @Test
  void itQuotesTheStatusAndPointsToIt() {
    Words words =
        Words.of(
            Messages.notification(
                "mention",
                Map.of("content", "<p>Hello &amp; bye</p>", "url", "https://m.example/1")));
    assertThat(words.body()).isEqualTo("Hello & bye");
    assertThat(words.url()).isEqualTo("https://m.example/1");
  }

  @Test
  void whatIsBehindAContentWarningStaysThere() {
    Words words =
        Words.of(
            Messages.notification(
                "mention", Map.of("content", "<p>He dies.</p>", "spoiler_text", "the last page")));
    assertThat(words.shown()).isEqualTo("Content warning: the last page");
    assertThat(words.hidden()).isEqualTo("He dies.");
  }

  @Test
  void withoutAStatusItPointsToThePerson() {
    Words words = Words.of(Messages.notification("follow", Map.of()));
    assertThat(words.url()).isEqualTo("https://other.example/@bob");
    assertThat(words.body()).isEmpty();
  }

  @Test
  void theRoutesWordsComeFirst() {
    assertThat(Words.of(Messages.text("as the route has it")))
        .isEqualTo(Words.of("as the route has it"));
  }

  @Test
  void picturesAreShownWithTheirDescriptions() {
    Words words = Words.of(Messages.notification("mention", withPicture(Map.of())));
    assertThat(words.pictures()).extracting(Attachment::url).containsExactly(PICTURE);
    assertThat(words.shown()).isEqualTo("look\n[image: a cat]\n[video]");
  }

  @ParameterizedTest
  @CsvSource({"sensitive, true", "spoiler_text, cats"})
  void whatIsSensitiveIsNotShown(String key, String value) {
    Object given = key.equals("sensitive") ? Boolean.valueOf(value) : value;
    Words words = Words.of(Messages.notification("mention", withPicture(Map.of(key, given))));
    assertThat(words.pictures()).isEmpty();
    assertThat(words.shown()).endsWith("\n[2 sensitive media]").doesNotContain("a cat");
  }

  private static Map<String, Object> withPicture(Map<String, Object> further) {
    Map<String, Object> status = new HashMap<>(further);
    status.put("content", "<p>look</p>");
    status.put(
        "media_attachments",
        List.of(
            Map.of("type", "image", "url", PICTURE, "description", "a cat"),
            Map.of("type", "video", "url", "https://files.example/2.mp4")));
    return status;
  }
}
