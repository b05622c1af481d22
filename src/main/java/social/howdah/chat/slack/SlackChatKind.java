package social.howdah.chat.slack;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatKind;
import social.howdah.chat.talk.TalkConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpOut;

/** Slack. */
@Singleton
class SlackChatKind implements ChatKind {
  private static final URI API = URI.create("https://slack.com/api/");

  private final HttpOut out;

  @Inject
  SlackChatKind(HttpOut out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public boolean answers(TalkConfig config) {
    return config.secret("signing-secret").isPresent();
  }

  @Override
  public Chat open(TalkConfig config) {
    List<Secret> keys =
        Stream.of(config.secret("signing-secret"), config.secret("previous-signing-secret"))
            .flatMap(Optional::stream)
            .toList();
    return new SlackChat(
        config.name(),
        new SlackSignature(keys),
        new SlackCalls(config.requiredSecret("token"), config.url("api").orElse(API), out));
  }
}
