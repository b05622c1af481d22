package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Until when an account, or a message, must not say what a route has to say. */
@Singleton
class Restraints {
  private final PassageStore passages;

  @Inject
  Restraints(PassageStore passages) {
    this.passages = passages;
  }

  /**
   * When there are neither quiet hours, which what is urgent need not keep, nor too many statuses
   * before it; empty for now.
   */
  Optional<Instant> until(Gated gated, Instant now) {
    StormRules rules = gated.rules();
    String account = gated.gate();
    return Stream.of(
            gated.urgent() ? Optional.<Instant>empty() : rules.quietUntil(now),
            room(rules.cap(), account, gated.route()),
            room(rules.accountCap(), account, null))
        .flatMap(Optional::stream)
        .filter(until -> until.isAfter(now))
        .max(Comparator.naturalOrder());
  }

  private Optional<Instant> room(@Nullable Cap cap, String account, @Nullable String route) {
    return cap == null
        ? Optional.empty()
        : passages.passed(account, route, cap.most() - 1).map(at -> at.plus(cap.per()));
  }
}
