package social.howdah.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/** The door to dead letters by their cause, and to the work on all of a cause. */
@Singleton
public class DeadLetters {
  private final DeadLetterStore store;
  private final DeliveryListStore lists;
  private final WorkStore works;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  DeadLetters(Database database, DeliveryListStore lists, Outbox outbox, Clock clock) {
    this.store = new DeadLetterStore(database);
    this.lists = lists;
    this.works = new WorkStore(database);
    this.outbox = outbox;
    this.clock = clock;
  }

  /** That in which a letter died last first. */
  public List<DeadLetterGroup> groups(int limit) {
    return store.groups(limit);
  }

  /** Empty when no letter has died of it, or none is dead any longer. */
  public Optional<DeadLetterGroup> group(UUID cause) {
    return store.group(cause);
  }

  /**
   * Letters of a cause, the newest first.
   *
   * @param before only those stored before this one
   */
  public List<DeliveryState> letters(UUID cause, @Nullable UUID before, int limit) {
    return lists.dead(cause, before, limit);
  }

  /**
   * Begins work on all letters there are of the cause now. It goes on in the background, on
   * whichever node, and after a restart. Joins the caller's transaction.
   *
   * @param by the person's name
   */
  public void begin(DeadLetterWork.Action action, DeadLetterGroup group, String by) {
    works.insert(action, group, by, clock.instant(), outbox::work);
  }

  /** The last works, the newest first. */
  public List<DeadLetterWork> works(int limit) {
    return works.newest(limit);
  }

  /** Ends a work after the letters in hand; false when it has ended. Joins the transaction. */
  public boolean cancel(long work, String by) {
    return works.cancel(work, by, clock.instant());
  }
}
