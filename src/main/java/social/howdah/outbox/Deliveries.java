package social.howdah.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/** The door to single deliveries: what was tried, and what a person may change. */
@Singleton
public class Deliveries {
  private final DeliveryListStore lists;
  private final ActivityStore activity;
  private final AttemptStore attempts;
  private final MendingStore mending;
  private final Outbox outbox;

  @Inject
  Deliveries(Database database, DeliveryListStore lists, Outbox outbox, Clock clock) {
    this.lists = lists;
    this.activity = new ActivityStore(database);
    this.attempts = new AttemptStore(database);
    this.mending = new MendingStore(database, clock);
    this.outbox = outbox;
  }

  /** A delivery; empty for one that is not there any longer. */
  public Optional<DeliveryState> find(UUID delivery) {
    return lists.find(delivery);
  }

  /**
   * What fits one of the filters, the newest first, without payloads.
   *
   * @param before the last one of the page before; null for the first page
   */
  public List<DeliveryState> newest(List<DeliveryFilter> any, @Nullable UUID before, int limit) {
    return activity.newest(any, before, limit);
  }

  /** What each one's handler is given, as JSON, by id. */
  public Map<UUID, String> payloads(Collection<UUID> ofDeliveries) {
    return lists.payloads(ofDeliveries);
  }

  /** What was tried of each, the last twenty times, the first first. */
  public Map<UUID, List<Attempt>> attempts(List<DeliveryState> ofDeliveries) {
    Map<UUID, List<Attempt>> failed =
        attempts.of(ofDeliveries.stream().map(DeliveryState::id).toList());
    return ofDeliveries.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                DeliveryState::id,
                delivery -> with(delivery, failed.getOrDefault(delivery.id(), List.of()))));
  }

  /**
   * Ends a delivery that waits, or is dead, as {@link DeliveryState.State#CANCELLED}. Joins the
   * caller's transaction; what waited behind it goes on after the commit.
   *
   * @param reason for people
   * @return false when it does neither: it is in hand, or ended otherwise
   */
  public boolean cancel(UUID delivery, String reason) {
    return lists
        .find(delivery)
        .filter(found -> mending.cancel(delivery, reason, () -> outbox.hurry(found.lane())))
        .isPresent();
  }

  /**
   * Gives a delivery that waits, or is dead, another payload, and has it tried at its old place
   * under its old key. Joins the caller's transaction; the lane goes on after the commit.
   *
   * @param whole whether its handler does it in parts, so that an attempt that failed may have done
   *     some of them: then only one never attempted can be rewritten
   * @return false when an attempt may have had its effect, or is being made, or it ended otherwise,
   *     or is dead without any attempt
   */
  public boolean rewrite(UUID delivery, String payload, boolean whole) {
    return lists
        .find(delivery)
        .filter(
            found -> mending.rewrite(delivery, payload, !whole, () -> outbox.hurry(found.lane())))
        .isPresent();
  }

  /** The one that succeeded is told by the delivery itself. */
  private static List<Attempt> with(DeliveryState delivery, List<Attempt> failed) {
    if (delivery.state() != DeliveryState.State.DONE || delivery.ended() == null) {
      return failed;
    }
    int number = failed.isEmpty() ? 1 : failed.get(failed.size() - 1).number() + 1;
    List<Attempt> all = new ArrayList<>(failed);
    all.add(new Attempt(number, delivery.ended(), Attempt.Outcome.DONE, ""));
    return List.copyOf(all);
  }
}
