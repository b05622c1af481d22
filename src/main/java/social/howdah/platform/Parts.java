package social.howdah.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Small things that any stage may have injected. */
class Parts {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
