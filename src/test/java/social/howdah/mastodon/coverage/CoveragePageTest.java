package social.howdah.mastodon.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/api-coverage.md} says what is there. {@code -Dcoverage.write} writes it anew. */
class CoveragePageTest {
  private static final Path PAGE = Path.of("docs", "api-coverage.md");

  @Test
  void thePageIsCurrent() throws IOException {
    if (System.getProperty("coverage.write") != null) {
      Files.writeString(PAGE, CoveragePage.text());
    }
    assertThat(PAGE)
        .as("write it with: mvn test -Dtest=CoveragePageTest -Dcoverage.write")
        .hasContent(CoveragePage.text());
  }
}
