package social.howdah.console.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.howdah.console.page.TestScreen;

/** An administrator sees what a load balancer sees, and what to do. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class HealthPageTest {
  private final HealthResource page = new HealthResource();

  HealthPageTest() {
    page.screen = TestScreen.admin("en");
  }

  @Test
  void whatIsDownSaysWhatToDo() {
    assertThat(shown(() -> said("howdah", true)))
        .contains("howdah up", "its database answers", "database: answers")
        .doesNotContain("Look whether the database");
    assertThat(shown(() -> said("howdah", false)))
        .contains("howdah down", "Look whether the database is up");
  }

  @Test
  void aCheckThatFailsIsDownAndAnUnknownOneIsShownAsItIs() {
    HealthCheck failing =
        () -> {
          throw new IllegalStateException("gone");
        };
    assertThat(shown(failing)).contains("down").doesNotContain("gone");
    Document other = TestScreen.html(page.show(List.of(() -> said("<b>own</b>", true))));
    assertThat(other.select("article b")).isEmpty();
    assertThat(other.select("article").text()).startsWith("<b>own</b> up");
  }

  private String shown(HealthCheck check) {
    return TestScreen.html(page.show(List.of(check))).select("article").text();
  }

  private static HealthCheckResponse said(String name, boolean up) {
    return new HealthCheckResponse(
        name,
        up ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN,
        Optional.of(Map.of("database", "answers")));
  }
}
