package social.howdah.console.check;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * What a check of health says just now. Public for the templates.
 *
 * @param up whether traffic may come; false, too, when it fails to say
 * @param data by name, as {@code /health} shows it
 */
public record HealthLine(String name, boolean up, Map<String, Object> data) {

  static HealthLine of(HealthCheck check) {
    try {
      HealthCheckResponse said = check.call();
      return new HealthLine(
          said.getName(),
          said.getStatus() == HealthCheckResponse.Status.UP,
          new TreeMap<>(said.getData().orElse(Map.of())));
    } catch (RuntimeException e) {
      return new HealthLine(check.getClass().getSimpleName(), false, Map.of());
    }
  }
}
