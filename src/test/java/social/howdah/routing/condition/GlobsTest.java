package social.howdah.routing.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {

  @ParameterizedTest
  @CsvSource({
    "src/**, src/main/Howdah.java, true",
    "src/**, src/Howdah.java, true",
    "src/**, docs/src/Howdah.java, false",
    "src/*, src/main/Howdah.java, false",
    "src/*.java, src/Howdah.java, true",
    "**/*.md, README.md, true",
    "**/*.md, docs/routes.md, true",
    "**/*.md, docs/routes_md, false",
    "docs/**/*.md, docs/routes.md, true",
    "docs/**/*.md, docs/a/b/c.md, true",
    "release/*, release/1.2, true",
    "release/?, release/1.2, false",
    "v1.(2)+, v1.(2)+, true",
    "*, '', true",
    "main, main2, false"
  })
  void readsPatternsAsCiFilesHaveThem(String glob, String text, boolean expected) {
    assertThat(Globs.match(text, glob)).isEqualTo(expected);
  }

  @Test
  void ofAListOneIsEnough() {
    assertThat(Globs.matchAny(List.of("README.md", "src/a/B.java"), "src/**")).isTrue();
    assertThat(Globs.matchAny(List.of(), "**")).isFalse();
  }

  @Test
  void aLongOneIsRefused() {
    assertThatThrownBy(() -> Globs.match("a", "*".repeat(2_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000");
  }
}
