package social.howdah.chat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatKind;
import social.howdah.chat.talk.TalkConfig;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;

/** The destinations whose people can answer. */
@Singleton
class ChatConfig implements StartupCheck {
  private final Settings settings;
  private final PlatformConfig platform;
  private final List<ChatKind> kinds;

  @Inject
  ChatConfig(Settings settings, PlatformConfig platform, @Any Instance<ChatKind> kinds) {
    this(settings, platform, kinds.stream().toList());
  }

  ChatConfig(Settings settings, PlatformConfig platform, List<ChatKind> kinds) {
    this.settings = settings;
    this.platform = platform;
    this.kinds = kinds;
  }

  /** By the name of the destination. */
  Map<String, Chat> chats() {
    Map<String, Chat> chats = new HashMap<>();
    for (String name : settings.names("howdah.destination", "kind")) {
      TalkConfig config = new TalkConfig(name, settings, platform.publicUrl());
      String of = settings.text("howdah.destination." + name + ".kind").orElse("");
      kinds.stream()
          .filter(kind -> kind.name().equals(of) && kind.answers(config))
          .forEach(kind -> chats.put(name, kind.open(config)));
    }
    return Map.copyOf(chats);
  }

  @Override
  public void check() {
    chats();
  }
}
