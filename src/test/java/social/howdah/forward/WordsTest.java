package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

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
    assertThat(words.body()).isEqualTo("Content warning: the last page");
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
        .isEqualTo(new Words("", "as the route has it", ""));
  }
}
