package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/**
 * Makes one status or message of what a route has gathered, as soon as it may be said. A digest
 * waits in a lane of its own for its time, and counts like any other.
 */
@Singleton
@Handles(Digests.KIND)
class Digests implements DeliveryHandler {
  static final String KIND = "digest";
  private static final Logger LOG = System.getLogger(Digests.class.getName());
  private static final int MOST_LINES = 30;

  private final PassageStore passages;
  private final GatheringStore gatherings;
  private final Restraints restraints;
  private final Onward onward;
  private final Database database;
  private final Clock clock;

  @Inject
  Digests(
      PassageStore passages,
      GatheringStore gatherings,
      Restraints restraints,
      Onward onward,
      Database database,
      Clock clock) {
    this.passages = passages;
    this.gatherings = gatherings;
    this.restraints = restraints;
    this.onward = onward;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws RetryableDeliveryException {
    ExpectedDigest expected = Json.read(delivery.payload(), ExpectedDigest.class);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Instant> later =
        expected.due().isAfter(now)
            ? Optional.of(expected.due())
            : decide(delivery, expected.first(), now);
    if (later.isPresent()) {
      throw RetryableDeliveryException.refusedUntil(
          "The digest waits for its time.", Duration.between(now, later.get()));
    }
    return Receipt.NONE;
  }

  private Optional<Instant> decide(Delivery delivery, Gated first, Instant now)
      throws RetryableDeliveryException {
    try {
      return database.transaction(() -> say(delivery, first, now));
    } catch (RuntimeException e) {
      throw undecided(e);
    }
  }

  /** What is undone with its transaction may be tried again. */
  static RetryableDeliveryException undecided(RuntimeException cause) {
    LOG.log(Level.WARNING, "A gate could not decide", cause);
    return RetryableDeliveryException.refused("The gate could not decide; the log says why.");
  }

  /** When to try again, if the account must not say it yet. */
  private Optional<Instant> say(Delivery delivery, Gated first, Instant now) {
    String account = first.gate();
    passages.lock(account);
    Optional<Gathering> gathering =
        gatherings.find(account, first.route(), MOST_LINES, MessageDigest.NAMED);
    if (gathering.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> later = restraints.until(first, now);
    if (later.isPresent()) {
      return later;
    }
    Gated digest = digest(first, gathering.get(), delivery.id(), now);
    gatherings.digest(account, first.route(), delivery.id());
    passages.insert(
        PassageBuilder.builder()
            .delivery(delivery.id())
            .event(delivery.event())
            .account(account)
            .route(first.route())
            .at(now)
            .words(digest.words())
            .thing(Fingerprint.of(digest.thing()))
            .fate(Fate.PASSED)
            .build());
    onward.pass(delivery.event(), digest);
    return Optional.empty();
  }

  private static Gated digest(Gated first, Gathering gathering, UUID id, Instant now) {
    ZoneId zone = first.rules().zone();
    return first.message() == null
        ? Gated.of(
            first.route(), new StatusDigest(gathering, zone).draft(), first.rules(), first.urgent())
        : Gated.of(
            first.route(),
            new MessageDigest(gathering, zone).message(id, now),
            first.rules(),
            first.urgent());
  }
}
