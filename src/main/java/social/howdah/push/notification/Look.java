package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.push.Reader;
import social.howdah.push.Visit;

/**
 * Asks an instance whether an account has something to be read. Mostly it has not, and then nothing
 * is stored; what there is, is read in the account's lane.
 */
@Singleton
class Look {
  private final Visit visit;
  private final NotificationList list;
  private final Intake intake;
  private final CursorStore store;
  private final Clock clock;

  @Inject
  Look(Visit visit, NotificationList list, Intake intake, CursorStore store, Clock clock) {
    this.visit = visit;
    this.list = list;
    this.intake = intake;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Whether there is something. An account that was never read has its beginning to be found.
   *
   * @throws RetryableDeliveryException when that cannot be known now
   */
  boolean finds(UUID account) throws RetryableDeliveryException {
    return visit.pay(account, this::finds).orElse(false);
  }

  private boolean finds(Reader reader) throws RetryableDeliveryException {
    UUID account = reader.account().id();
    Optional<Cursor> known = store.find(account);
    if (known.isEmpty()) {
      return true;
    }
    Cursor cursor = known.get();
    List<RawNotification> page = list.after(reader, cursor.settled());
    if (page.stream().anyMatch(one -> Ids.isAfter(one.id(), cursor.newest()))
        || !intake.fresh(reader.account(), page).isEmpty()) {
      return true;
    }
    // The lane may move it at the same time; the older of the two only has more read again.
    Cursor later = cursor.read(cursor.newest(), 0, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!later.settled().equals(cursor.settled())) {
      store.save(account, later);
    }
    return false;
  }
}
