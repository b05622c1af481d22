package social.howdah.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The application's own idea of time. */
@ApplicationScoped
public class FrozenClock {
  public static final Instant NOW = Instant.parse("2001-01-01T00:00:00Z");

  @Produces
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}
