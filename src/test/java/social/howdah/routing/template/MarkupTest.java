package social.howdah.routing.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @ParameterizedTest
  @CsvSource({
    "@all, @·all",
    "by @mallory@evil.example, by @·mallory@evil.example",
    "(@x), (@·x)",
    ".@x, .@·x",
    "#spam, #·spam",
    "(#spam), (#·spam)",
    "＃spam, ＃·spam"
  })
  void whatMastodonWouldTakeForMarkupIsBroken(String text, String broken) {
    assertThat(Markup.neutralise(text)).isEqualTo(broken.replace('·', '\u2060'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me@example.org",
        "https://mastodon.example/@user/1",
        "https://example.org/page#part",
        "https://example.org/#/part",
        "plain"
      })
  void whatItWouldNotStaysAsItIs(String text) {
    assertThat(Markup.neutralise(text)).isEqualTo(text);
  }
}
