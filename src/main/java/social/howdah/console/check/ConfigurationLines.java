package social.howdah.console.check;

import java.util.List;
import java.util.Locale;
import social.howdah.platform.config.EffectiveConfig;
import social.howdah.platform.config.EffectiveConfig.Shown;

/** Which of the properties somebody wants to see. */
enum ConfigurationLines {
  SET {
    @Override
    boolean has(EffectiveConfig.Property property) {
      return property.source() != null;
    }
  },
  ALL {
    @Override
    boolean has(EffectiveConfig.Property property) {
      return true;
    }
  },
  UNREAD {
    @Override
    boolean has(EffectiveConfig.Property property) {
      return property.shown() == Shown.UNREAD;
    }
  };

  abstract boolean has(EffectiveConfig.Property property);

  /** As addresses have it; anything else is the first. */
  static ConfigurationLines of(String word) {
    return List.of(values()).stream()
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(SET);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
