package social.howdah.forward.trouble;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Started;
import social.howdah.platform.database.Database;

/**
 * Watches what becomes of messages. A destination that has taken none for a while is told of; one
 * that takes none for days, or says that it is gone, is disabled: its lane is held, nothing is
 * lost. It is tried again when somebody releases it, and once at every start, for it may have been
 * set up anew.
 */
@Singleton
public class Troubles {
  private static final Logger LOG = System.getLogger(Troubles.class.getName());
  private static final int LONGEST_REASON = 1_000;

  private final TroubleStore store;
  private final Duration warnAfter;
  private final Duration disableAfter;
  private final Outbox outbox;
  private final Database database;
  private final Event<DestinationNotice> notices;
  private final Clock clock;

  @Inject
  Troubles(
      TroubleStore store,
      TroubleConfig config,
      Outbox outbox,
      Database database,
      Event<DestinationNotice> notices,
      Clock clock) {
    this.store = store;
    this.warnAfter = config.warnAfter();
    this.disableAfter = config.disableAfter();
    this.outbox = outbox;
    this.database = database;
    this.notices = notices;
    this.clock = clock;
  }

  /** Of the destinations that take nothing now, by their names. */
  public Map<String, Trouble> known() {
    return store.all().stream()
        .collect(Collectors.toUnmodifiableMap(Trouble::destination, Function.identity()));
  }

  /** The destination has taken a message. */
  public void over(String destination) {
    Optional<Trouble> known = store.find(destination);
    if (known.isPresent()) {
      database.transaction(
          () -> {
            if (known.get().warned()) {
              tell(destination, "takes messages again.");
            }
            return store.delete(destination);
          });
    }
  }

  /**
   * The destination has not taken a message, and may take it later.
   *
   * @param reason for people; it holds no secret
   * @return why its lane is held now, if it is
   */
  public Optional<String> failed(String destination, String reason) {
    Instant now = now();
    Trouble known = store.find(destination).orElse(first(destination, now, reason));
    Duration lasting = Duration.between(known.since(), now);
    if (lasting.compareTo(disableAfter) >= 0) {
      String why = "It has taken nothing for %d hours.".formatted(lasting.toHours());
      return Optional.of(disable(known, why + " The last reason: " + reason));
    }
    boolean warn = !known.warned() && lasting.compareTo(warnAfter) >= 0;
    database.transaction(
        () -> {
          if (warn) {
            tell(
                destination,
                "takes no messages since %s. They wait, and are tried again. The last reason: %s"
                    .formatted(known.since().truncatedTo(ChronoUnit.MINUTES), reason));
          }
          store.put(
              new Trouble(destination, known.since(), cut(reason), warn || known.warned(), null));
          return warn;
        });
    return Optional.empty();
  }

  /**
   * The destination says that it will take nothing any more.
   *
   * @return why its lane is held now
   */
  public String gone(String destination, String reason) {
    return disable(store.find(destination).orElse(first(destination, now(), reason)), reason);
  }

  private String disable(Trouble known, String reason) {
    String why = reason + " Nothing more is sent there until it is set up again and released.";
    database.transaction(
        () -> {
          if (known.disabledAt() == null) {
            tell(
                known.destination(),
                "is disabled. " + why + " What is sent there meanwhile waits.");
          }
          store.put(new Trouble(known.destination(), known.since(), cut(reason), true, now()));
          outbox.hold(lane(known.destination()), why);
          return why;
        });
    return why;
  }

  /** It may have been set up anew; if it was not, one attempt shows. */
  void started(@Observes Started event) {
    store.all().stream()
        .filter(trouble -> trouble.disabledAt() != null)
        .map(trouble -> lane(trouble.destination()))
        .forEach(outbox::release);
  }

  private void tell(String destination, String what) {
    String text = "The destination " + destination + " " + what;
    LOG.log(Level.WARNING, text);
    notices.fire(new DestinationNotice(destination, text));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Trouble first(String destination, Instant now, String reason) {
    return new Trouble(destination, now, reason, false, null);
  }

  private static String lane(String destination) {
    return "forward/" + destination;
  }

  private static String cut(String reason) {
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }
}
