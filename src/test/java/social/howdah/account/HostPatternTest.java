package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {

  @ParameterizedTest
  @CsvSource({
    "mastodon.example, mastodon.example, true",
    "Mastodon.EXAMPLE, mastodon.example, true",
    "*.example.org, social.example.org, true",
    "*.example.org, a.b.example.org, true",
    "*.example.org, example.org, false",
    "*.example.org, evilexample.org, false",
    "example.org, evilexample.org, false",
    "example.org, example.org.evil.example, false",
    "*.example.org, social.example.org.evil.example, false",
    "*.example.org, social.example.org:8443, false",
    "*, anything.example:8443, true",
    "mastodon.example:8443, mastodon.example:8443, true",
    "mastodon.example:8443, mastodon.example, false",
    "münchen.social, xn--mnchen-3ya.social, true",
    "*.münchen.social, a.xn--mnchen-3ya.social, true",
    "a.example, aXexample, false",
  })
  void meansWhatItSays(String written, String host, boolean matches) {
    assertThat(HostPattern.of(written).orElseThrow().matches(host)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://mastodon.example", "@me@mastodon.example", "a b", "a/b"})
  void whatCannotMatchIsNone(String written) {
    assertThat(HostPattern.of(written)).isEmpty();
  }
}
