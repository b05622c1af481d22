package social.howdah.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceAddressTest {

  @ParameterizedTest
  @CsvSource({
    "mastodon.example, https://mastodon.example",
    " Mastodon.Example , https://mastodon.example",
    "https://mastodon.example/@me, https://mastodon.example",
    "https://mastodon.example:443/, https://mastodon.example",
    "https://mastodon.example:8443, https://mastodon.example:8443",
    "@me@mastodon.example, https://mastodon.example",
    "me@mastodon.example, https://mastodon.example",
    "http://127.0.0.1:8090, http://127.0.0.1:8090",
    "http://localhost:3000, http://localhost:3000",
    "münchen.social, https://xn--mnchen-3ya.social"
  })
  void isReadAsPeopleWriteIt(String text, String base) {
    assertThat(InstanceAddress.parse(text).base()).hasToString(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "@",
        "a b.example",
        "https://",
        "https://u:p@host.example",
        "../x",
        "-.."
      })
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> InstanceAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Give an instance as");
  }
}
