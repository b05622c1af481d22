package social.howdah.chat.teams;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatKind;
import social.howdah.chat.talk.TalkConfig;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.oauth.ClientCredentials;

/** Microsoft Teams. */
@Singleton
class TeamsChatKind implements ChatKind {
  private static final URI SERVER = URI.create("https://smba.trafficmanager.net/teams");
  private static final URI METADATA =
      URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");
  private static final String TOKEN =
      "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token";
  private static final String SCOPE = "https://api.botframework.com/.default";

  private final HttpOut out;
  private final Clock clock;

  @Inject
  TeamsChatKind(HttpOut out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public boolean answers(TalkConfig config) {
    return config.text("app-id").isPresent();
  }

  @Override
  public Chat open(TalkConfig config) {
    String app = config.required("app-id");
    String tenant = config.required("tenant");
    URI token = config.url("token-url").orElseGet(() -> UriBuilder.fromUri(TOKEN).build(tenant));
    ClientCredentials credentials =
        new ClientCredentials(token, app, config.requiredSecret("app-password"), SCOPE, out, clock);
    return new TeamsChat(
        config.name(),
        "teams/" + app,
        new TeamsProof(app, tenant, metadata(config), out),
        new TeamsCalls(config.url("server").orElse(SERVER), "28:" + app, tenant, credentials, out));
  }

  private static URL metadata(TalkConfig config) {
    try {
      return config.url("keys-url").orElse(METADATA).toURL();
    } catch (MalformedURLException e) {
      throw config.refuse("keys-url", "must be a URL.");
    }
  }
}
