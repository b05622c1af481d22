package social.howdah.routing.storm;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Housekeeping;

/** The door to what became of events at the gates. */
@Singleton
public class Storms {
  private final PassageStore passages;
  private final StormRulesConfig config;
  private final Clock clock;

  @Inject
  Storms(PassageStore passages, StormRulesConfig config, Clock clock) {
    this.passages = passages;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What became of what a route said of an event.
   *
   * @param digest the journal's id of the event under which the digest went out
   */
  public record Outcome(String route, Fate fate, @Nullable UUID digest) {}

  /** In the order of their passing; empty for events that came to no gate. */
  public List<Outcome> of(UUID event) {
    return passages.of(event);
  }

  void clean(@Observes Housekeeping event) {
    passages.clean(clock.instant().minus(config.retention()));
  }
}
