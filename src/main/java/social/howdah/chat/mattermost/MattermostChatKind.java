package social.howdah.chat.mattermost;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatKind;
import social.howdah.chat.talk.TalkConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpOut;

/** Mattermost. */
@Singleton
class MattermostChatKind implements ChatKind {
  private final HttpOut out;
  private final Clock clock;

  @Inject
  MattermostChatKind(HttpOut out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mattermost";
  }

  @Override
  public boolean answers(TalkConfig config) {
    return config.secret("signing-secret").isPresent();
  }

  @Override
  public Chat open(TalkConfig config) {
    URI server = config.url("server").orElseThrow(() -> config.refuse("server", "must be set."));
    List<Secret> tokens = config.secrets("command-tokens");
    return new MattermostChat(
        config.name(),
        "mattermost/" + server.getAuthority(),
        tokens,
        new MattermostSeals(config.name(), config.requiredSecret("signing-secret")),
        new MattermostDialogs(server, config.requiredSecret("token"), config.actionUrl(), out),
        clock);
  }
}
