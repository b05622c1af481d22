package social.howdah.routing.rule;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;
import social.howdah.routing.storm.StormRulesConfig;

/** What holds for persons who have chosen nothing. */
@Singleton
public class RulesConfig implements StartupCheck {
  private final Settings settings;

  @Inject
  public RulesConfig(Settings settings) {
    this.settings = settings;
  }

  /** Whether a person who has their notifications brought is told of them, without a rule. */
  boolean byDefault() {
    return settings.flag("howdah.rules.default", true);
  }

  /** Of the times in rules that name none. */
  ZoneId zone() {
    return StormRulesConfig.zone(settings, "howdah.rules.time-zone");
  }

  @Override
  public void check() {
    byDefault();
    zone();
  }
}
