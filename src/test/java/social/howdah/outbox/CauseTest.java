package social.howdah.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Status 113370815 is gone | Status … is gone",
        "The limit is 500 characters, this has 612 | The limit is 500 characters, this has …",
        "GET https://chat.example/hooks/T01/B02?x=1 answered 503 | GET … answered 503",
        "404 from 10.0.0.7:8080 | 404 from …",
        "no media 0b9c2f7e-5d2c-4f0e-9a55-7b1d2c3e4f50 here | no media … here",
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8 | commit …",
        "not before 2026-11-28T12:00:00Z | not before …T…Z",
        "The face faded, decade by decade | The face faded, decade by decade",
        "Gave up: no answer | Gave up: no answer"
      })
  void whatIsDifferentEachTimeIsLeftOut(String error, String words) {
    assertThat(Cause.words(error)).isEqualTo(words);
  }

  @Test
  void lanesAndKindsHaveCausesOfTheirOwn() {
    assertThat(Cause.id("status", "publish/a", "status 1 is gone"))
        .isEqualTo(Cause.id("status", "publish/a", "status 2 is gone"))
        .isNotEqualTo(Cause.id("status", "publish/b", "status 1 is gone"))
        .isNotEqualTo(Cause.id("chat", "publish/a", "status 1 is gone"))
        .isNotEqualTo(Cause.id("status", "publish/a", "status 1 was gone"));
  }

  @Test
  void anErrorMayBeAnything() {
    assertThatNoException().isThrownBy(() -> Cause.words("a".repeat(1_000_000) + "\n\uD83D"));
    assertThat(Cause.words(null)).isEmpty();
  }
}
