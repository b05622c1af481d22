package social.howdah.routing.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.3", "v1.2.3", "v2", "1.2", "api/v1.2.3-rc.1+build.5", "@org/api@1.2.3"})
  void readsTheTagsThereAre(String tag) {
    assertThat(Versions.isVersion(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly", "", "1.2.3.4", "v", "01.2.3", "1.2.3-", "99999999999999.1.1"})
  void toldFromWhatIsNone(String tag) {
    assertThat(Versions.isVersion(tag)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"v1.2.3-rc.1, true", "1.2.3, false", "v1.2+build-1, false", "api/v1.0.0-beta, true"})
  void knowsPrereleases(String tag, boolean expected) {
    assertThat(Versions.isPrerelease(tag)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.10.0, v1.9.0, true",
    "1.0.0, 1.0.0-rc.9, true",
    "1.0.0-rc.10, 1.0.0-rc.9, true",
    "1.2, 1.2.0, false"
  })
  void comparesAsSemanticVersioningHasIt(String tag, String other, boolean expected) {
    assertThat(Versions.isNewer(tag, other)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.4.2, '>=1.2 <2', true",
    "v2.0.0, '>=1.2 <2', false",
    "1.4.2, ^1.2, true",
    "2.0.0-rc.1, '>=1.2', false",
    "1.2.9, ~1.2 || 3.x, true"
  })
  void knowsRanges(String tag, String range, boolean expected) {
    assertThat(Versions.satisfies(tag, range)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly", "latest"})
  void whatIsNoVersionIsAFailureThatSaysSo(String tag) {
    assertThatThrownBy(() -> Versions.isPrerelease(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"%s\" is no version; isVersion() asks".formatted(tag));
  }
}
