package social.howdah.mastodon;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import social.howdah.platform.Metrics;

/** What the client takes, whatever application it is in. */
class Parts {

  /** Rate limits are reset in real time: a clock of the application's may tell another. */
  @Produces
  @Singleton
  @Own
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The application's, if it has a bean that measures. */
  @Produces
  @Singleton
  @Own
  Metrics metrics(Instance<Metrics> application) {
    return application.isResolvable() ? application.get() : Metrics.none();
  }
}
