package social.howdah.console.check;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import social.howdah.console.page.Screen;
import social.howdah.identity.AllowedRoles;
import social.howdah.identity.Person;
import social.howdah.platform.config.EffectiveConfig;

/** The configuration as this node has understood it. */
@Path("admin/configuration")
@AllowedRoles(Person.ADMIN)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConfigurationResource {
  @Inject Screen screen;
  @Inject EffectiveConfig configuration;

  @GET
  public Response list(
      @QueryParam("text") @DefaultValue("") String text,
      @QueryParam("lines") @DefaultValue("set") String lines) {
    ConfigurationLines wanted = ConfigurationLines.of(lines);
    String part = text.strip().toLowerCase(Locale.ROOT);
    return screen.show(
        200,
        "check/configuration",
        Map.of(
            "properties",
            configuration.properties().stream()
                .filter(wanted::has)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(part))
                .toList(),
            "unknown",
            configuration.unknown(),
            "choices",
            Arrays.stream(ConfigurationLines.values()).map(ConfigurationLines::word).toList(),
            "lines",
            wanted.word(),
            "text",
            text.strip()));
  }
}
