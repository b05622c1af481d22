package social.howdah.routing.mute;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/**
 * The door to mutes. Who may mute is the caller's business. A mute counts at once on the node where
 * it was made, and within {@link #FRESH} on the others.
 */
@Singleton
public class Mutes {
  private static final Logger LOG = System.getLogger(Mutes.class.getName());
  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_REASON = 1_000;

  /** What one look at the table has seen. */
  private record Seen(List<Mute> mutes, Instant at) {}

  private final MuteStore store;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Seen seen = new Seen(List.of(), Instant.EPOCH);

  @Inject
  public Mutes(MuteStore store, AuditTrail audit, Database database, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Silences something for a time.
   *
   * @throws IllegalArgumentException for a subject, time or reason that cannot be; the message is a
   *     sentence for whoever asked
   */
  public Mute mute(
      Mute.Kind kind, String subject, Duration time, @Nullable String reason, String person) {
    String what = subject.strip();
    if (what.isEmpty() || what.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException(
          "Name what is to be silent, in at most %d characters.".formatted(LONGEST_SUBJECT));
    }
    if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("Choose a time between a moment and a year.");
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "The reason may have %d characters.".formatted(LONGEST_REASON));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Mute mute = new Mute(UUID.randomUUID(), kind, what, person, now, now.plus(time), reason);
    database.transaction(
        () -> {
          store.insert(mute);
          audit.record(person, AuditAction.MUTED, mute.toString(), "until " + mute.endsAt());
          return mute;
        });
    look();
    return mute;
  }

  /** Ends a mute before its time; false if it had ended. */
  public boolean unmute(UUID id, String person) {
    boolean ended =
        database.transaction(
            () -> {
              Optional<Mute> mute = store.delete(id);
              mute.ifPresent(found -> audit.record(person, AuditAction.UNMUTED, found.toString()));
              return mute.isPresent();
            });
    look();
    return ended;
  }

  /** Those that count now, the next to end first. */
  public List<Mute> active() {
    return store.active(clock.instant());
  }

  /** Why a route says nothing of an event now, if it does not. Reads the database rarely. */
  public Optional<Mute> of(String route, Event event) {
    return seen(mute -> mute.silences(route, event));
  }

  /** Why a route posts no status now, though it may say something elsewhere. Reads as rarely. */
  public Optional<Mute> ofStatuses(String route) {
    return seen(mute -> mute.silencesStatuses(route));
  }

  private Optional<Mute> seen(Predicate<Mute> silencing) {
    Instant now = clock.instant();
    if (seen.at().plus(FRESH).isBefore(now) && looking.tryLock()) {
      try {
        look();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Mutes could not be read; those known go on", e);
        seen = new Seen(seen.mutes(), now);
      } finally {
        looking.unlock();
      }
    }
    return seen.mutes().stream()
        .filter(mute -> mute.endsAt().isAfter(now))
        .filter(silencing)
        .findFirst();
  }

  private void look() {
    Instant now = clock.instant();
    seen = new Seen(store.active(now), now);
  }

  void clean(@Observes Housekeeping event) {
    store.clean(clock.instant());
  }
}
