package social.howdah.console.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.config.EffectiveConfig;

/** The configuration as this node has understood it, for scripts. */
@Path("api/configuration")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfigurationApiResource {
  @Inject EffectiveConfig configuration;

  /**
   * A property.
   *
   * @param shown {@code value}, {@code secret}, {@code unread} or {@code unset}
   * @param value empty unless it is shown
   * @param source of MicroProfile Config; null for a default
   */
  public record Line(String name, String shown, String value, @Nullable String source) {}

  @GET
  @Operation(
      summary = "Every property as this node has understood it; of secrets only that they are set")
  public List<Line> properties() {
    return configuration.properties().stream()
        .map(
            one ->
                new Line(
                    one.name(),
                    one.shown().name().toLowerCase(Locale.ROOT),
                    one.value(),
                    one.source()))
        .toList();
  }
}
