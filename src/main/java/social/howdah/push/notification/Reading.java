package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.push.Reader;

/**
 * Reads an account's notifications on from a place, page by page, and has each page routed before
 * the cursor moves behind it: a crash in between offers the page once more, and the journal knows
 * it. Only in the account's lane.
 */
@Singleton
class Reading {
  /** A look ends after these, and the next one goes on; a page has 80 entries, elsewhere fewer. */
  private static final int MOST_PAGES = 200;

  private final NotificationList list;
  private final Intake intake;
  private final Gap gap;
  private final CursorStore store;
  private final Clock clock;

  @Inject
  Reading(NotificationList list, Intake intake, Gap gap, CursorStore store, Clock clock) {
    this.list = list;
    this.intake = intake;
    this.gap = gap;
    this.store = store;
    this.clock = clock;
  }

  /** The account's cursor; where there is none, its news begins now. */
  Cursor cursor(Reader reader) throws RetryableDeliveryException {
    var known = store.find(reader.account().id());
    if (known.isPresent()) {
      return known.get();
    }
    List<RawNotification> newest = list.newest(reader);
    String id = newest.isEmpty() ? Ids.NONE : newest.get(newest.size() - 1).id();
    return save(reader, Cursor.at(id, now()));
  }

  /**
   * Reads on.
   *
   * @param from where it begins, exclusive
   * @param until an id after which it may stop; null to read all
   * @return when what was routed now was made, in order
   */
  List<Instant> on(Reader reader, Cursor cursor, String from, @Nullable String until)
      throws RetryableDeliveryException {
    List<Instant> routed = new ArrayList<>();
    String place = from;
    Cursor now = cursor;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      List<RawNotification> page = list.after(reader, place);
      if (pages == 0 && !page.isEmpty() && gap.follows(page)) {
        String end = gap.end(reader, place);
        if (!end.equals(place)) {
          place = end;
          now = save(reader, now.read(end, Cursor.CROWD, now()));
          page = list.after(reader, place);
        }
      }
      if (page.isEmpty()) {
        save(reader, now.read(place, 0, now()));
        break;
      }
      intake.take(reader, page).forEach(one -> routed.add(one.created()));
      place = page.get(page.size() - 1).id();
      now = save(reader, now.read(place, newIn(page, now), now()));
      if (until != null && !Ids.isAfter(until, place)) {
        break;
      }
    }
    return routed;
  }

  private static int newIn(List<RawNotification> page, Cursor cursor) {
    return (int) page.stream().filter(one -> Ids.isAfter(one.id(), cursor.newest())).count();
  }

  private Cursor save(Reader reader, Cursor cursor) {
    store.save(reader.account().id(), cursor);
    return cursor;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
