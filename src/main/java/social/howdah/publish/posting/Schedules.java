package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.ScheduledStatus;
import social.howdah.mastodon.statuses.ScheduledStatusRequest;
import social.howdah.mastodon.statuses.ScheduledStatuses;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.RetryableDeliveryException;

/**
 * Leaves it to the instance to post a status later. Mastodon ignores idempotency keys here, so that
 * an attempt of unknown outcome is looked for among what is scheduled.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/#create">Mastodon: Post a new
 *     status</a>
 */
@Singleton
class Schedules {
  /** The instance's five minutes, and what clocks differ by. */
  private static final Duration LEAD = Duration.ofMinutes(5).plusSeconds(30);

  private static final int MOST = 40;

  private final Statuses statuses;
  private final ScheduledStatuses scheduled;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  Schedules(Statuses statuses, ScheduledStatuses scheduled, Outbox outbox, Clock clock) {
    this.statuses = statuses;
    this.scheduled = scheduled;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether it is a matter of the instance: what is due soon is posted now. */
  boolean isLater(StatusDraft draft) {
    Instant at = draft.scheduledAt();
    return at != null && at.isAfter(clock.instant().plus(LEAD));
  }

  /** Schedules it, unless it is. */
  Posted post(
      Attempt attempt,
      StatusDraft draft,
      Wanted wanted,
      StatusRequestBuilder request,
      Preparation preparation)
      throws RetryableDeliveryException {
    Optional<Posted> there = find(attempt, draft, wanted);
    if (there.isPresent()) {
      return there.get();
    }
    ScheduledStatusRequest later =
        new ScheduledStatusRequest(
            preparation.complete(request).build(), Objects.requireNonNull(draft.scheduledAt()));
    return new Posted(statuses.schedule(attempt.caller(), later, wanted.key()).id(), null);
  }

  /** What an earlier attempt has scheduled, and is not posted yet. */
  Optional<Posted> find(Attempt attempt, StatusDraft draft, Wanted wanted) {
    Instant at = draft.scheduledAt();
    if (wanted.since() == null || at == null) {
      return Optional.empty();
    }
    return scheduled.list(attempt.caller(), Paging.first(MOST)).stream()
        .filter(status -> isIt(status, at, wanted))
        .filter(status -> !outbox.hasReceipt(attempt.delivery().lane(), status.id()))
        .findFirst()
        .map(status -> new Posted(status.id(), null));
  }

  private static boolean isIt(ScheduledStatus status, Instant at, Wanted wanted) {
    return Duration.between(status.scheduledAt(), at).abs().compareTo(Duration.ofSeconds(1)) <= 0
        && Words.same(status.params().text(), wanted.text())
        && Words.same(status.params().spoilerText(), wanted.spoiler());
  }
}
