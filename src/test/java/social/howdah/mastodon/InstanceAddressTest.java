package social.howdah.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    "münchen.social, https://xn--mnchen-3ya.social",
    "mastodon.example., https://mastodon.example",
    "good.example@evil.example, https://evil.example",
    "http://[::1]:3000, http://[::1]:3000"
  })
  void isReadAsPeopleWriteIt(String text, String base) {
    assertThat(InstanceAddress.parse(text).base()).hasToString(base);
  }

  @ParameterizedTest
  @CsvSource({
    "@me@mastodon.example, me",
    "me@mastodon.example, me",
    "https://mastodon.example/@me, me",
    "https://mastodon.example/users/me, me",
    "mastodon.example, ",
    "https://mastodon.example, ",
    "https://mastodon.example/about, ",
    "@a b@mastodon.example, ",
    "@me@one.example@two.example, "
  })
  void mayNameAnAccount(String text, @Nullable String user) {
    assertThat(InstanceAddress.user(text)).isEqualTo(Optional.ofNullable(user));
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
        "https://good.example@evil.example",
        "https://good.example:443@evil.example",
        "https://good.example\\@evil.example",
        "https://good.example\r\nHost: evil.example",
        "https://good.example:80:90",
        "https://good.example:port",
        "https://2130706433",
        "https://0x7f000001",
        "https://017700000001",
        "https://127.1",
        "https://0177.0.0.1",
        "https://0x7f.0.0.1",
        "https://127.0.0.0x1",
        "https://1.2.3.4.5",
        "https://256.0.0.1",
        "127.1",
        "%31%32%37.0.0.1",
        "-.."
      })
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> InstanceAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Give an instance as");
  }
}
