package social.howdah;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Readiness;
import social.howdah.platform.Started;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.Stopping;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.database.Database;
import social.howdah.platform.extension.Extensions;

/** Start: check the configuration, migrate the schema, begin. Stop: the other way round. */
@Singleton
class Lifecycle {
  private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

  @Inject Settings settings;
  @Inject Extensions extensions;
  @Inject PlatformConfig platform;
  @Inject @Any Instance<StartupCheck> checks;
  @Inject Database database;
  @Inject Readiness readiness;
  @Inject Event<Started> started;
  @Inject Event<Stopping> stopping;

  void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
    orEnd(
        () -> {
          settings.rejectUnknown();
          extensions.check();
          checks.forEach(StartupCheck::check);
          database.migrate();
        });
  }

  /** Background work begins when the REST application stands: {@link Beginning} says so. */
  void begin() {
    orEnd(
        () -> {
          started.fire(new Started());
          readiness.begin();
          LOG.log(Level.INFO, "Howdah is ready");
        });
  }

  private void orEnd(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      String sentence = "Howdah cannot start: " + e.getMessage();
      LOG.log(Level.ERROR, sentence, e instanceof InvalidConfigurationException ? null : e);
      if (platform.endsProcess()) {
        FailedStart.end(sentence);
      }
      throw e;
    }
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
    readiness.end();
    stopping.fire(new Stopping());
    LOG.log(Level.INFO, "Howdah has stopped");
  }
}
