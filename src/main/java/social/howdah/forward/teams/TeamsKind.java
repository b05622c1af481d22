package social.howdah.forward.teams;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.oauth.ClientCredentials;

/** Microsoft Teams. */
@Singleton
class TeamsKind implements DestinationKind {
  private static final URI SERVER = URI.create("https://smba.trafficmanager.net/teams");
  private static final String TOKEN =
      "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";
  private static final String SCOPE = "https://api.botframework.com/.default";

  private final HttpOut out;
  private final Clock clock;

  @Inject
  TeamsKind(HttpOut out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Optional<String> app = config.text("app-id");
    return app.isPresent()
        ? conversation(config, app.get())
        : new TeamsDestination(config.address(), config.sender());
  }

  /** By a bot instead of a workflow. */
  private Destination conversation(DestinationConfig config, String app) {
    if (config.secret("url").isPresent()) {
      throw config.refuse("url", "must not be set together with .app-id: messages go one way.");
    }
    String tenant = config.required("tenant");
    String channel = config.required("channel");
    if (!channel.matches("19:[\\w-]+@thread\\.\\w+")) {
      throw config.refuse(
          "channel", "must be a channel's id such as 19:0a1b@thread.tacv2: its link holds it.");
    }
    URI token = config.url("token-url").orElseGet(() -> UriBuilder.fromUri(TOKEN).build(tenant));
    ClientCredentials credentials =
        new ClientCredentials(token, app, config.requiredSecret("app-password"), SCOPE, out, clock);
    TeamsApi api = new TeamsApi(config.url("server").orElse(SERVER), credentials, config.sender());
    return new TeamsConversation(api, "28:" + app, tenant, channel);
  }
}
