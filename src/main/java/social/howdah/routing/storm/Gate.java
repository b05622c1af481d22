package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Phase;
import social.howdah.message.StatusDraft.Thing;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/**
 * Decides, one after the other for each account and destination, what passes now, what is gathered,
 * and what is a repeat. The decision and what follows from it are one transaction.
 */
@Singleton
@Handles(Gated.KIND)
class Gate implements DeliveryHandler {
  private static final Set<OnUpdate> SAYS_NOTHING_NEW = Set.of(OnUpdate.EDIT, OnUpdate.NONE);

  private final PassageStore passages;
  private final Restraints restraints;
  private final Onward onward;
  private final DigestsToCome digests;
  private final Database database;
  private final Clock clock;
  private final Metrics metrics;

  @Inject
  Gate(
      PassageStore passages,
      Restraints restraints,
      Onward onward,
      DigestsToCome digests,
      Database database,
      Clock clock,
      Metrics metrics) {
    this.passages = passages;
    this.restraints = restraints;
    this.onward = onward;
    this.digests = digests;
    this.database = database;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws RetryableDeliveryException {
    Gated gated = Json.read(delivery.payload(), Gated.class);
    try {
      Optional<Fate> fate = database.transaction(() -> decideOnce(delivery, gated));
      fate.ifPresent(known -> metrics.count(MetricNames.PASSAGES, "fate=" + known.word()));
    } catch (RuntimeException e) {
      throw Digests.undecided(e);
    }
    return Receipt.NONE;
  }

  /** A crash may have come between the decision and the end of its delivery. */
  private Optional<Fate> decideOnce(Delivery delivery, Gated gated) {
    passages.lock(gated.gate());
    return passages.has(delivery.id())
        ? Optional.empty()
        : Optional.of(decide(delivery, gated, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private Fate decide(Delivery delivery, Gated gated, Instant now) {
    String account = gated.gate();
    String words = gated.words();
    String thing = Fingerprint.of(gated.thing());
    Passage passage =
        PassageBuilder.builder()
            .delivery(delivery.id())
            .event(delivery.event())
            .account(account)
            .route(gated.route())
            .at(now)
            .words(words)
            .thing(thing)
            .fate(Fate.PASSED)
            .build();
    if (changes(gated, thing)) {
      return pass(PassageBuilder.builder(passage).fate(Fate.CHANGED).build(), gated);
    }
    if (isRepeat(gated, words, now)) {
      passages.insert(PassageBuilder.builder(passage).fate(Fate.REPEATED).build());
      return Fate.REPEATED;
    }
    Optional<Instant> due = heldUntil(gated, now);
    if (due.isEmpty()) {
      return pass(passage, gated);
    }
    passages.insert(PassageBuilder.builder(passage).fate(Fate.GATHERED).said(gated.said()).build());
    digests.expect(delivery.event(), gated, due.get());
    return Fate.GATHERED;
  }

  private Fate pass(Passage passage, Gated gated) {
    passages.insert(passage);
    onward.pass(passage.event(), gated);
    return passage.fate();
  }

  /** A step of a thing whose status is there, and that makes no further one. */
  private boolean changes(Gated gated, @Nullable String thing) {
    Thing step = gated.thing();
    return step != null
        && thing != null
        && (SAYS_NOTHING_NEW.contains(step.onUpdate()) || step.phase() == Phase.DELETED)
        && step.phase() != Phase.OPENED
        && passages
            .fateOf(gated.gate(), thing)
            .filter(fate -> fate == Fate.PASSED || fate == Fate.CHANGED)
            .isPresent();
  }

  private boolean isRepeat(Gated gated, String words, Instant now) {
    return gated.rules().collapse() != null
        && passages.hasSaid(
            gated.gate(), gated.route(), words, now.minus(gated.rules().collapse()));
  }

  /** What comes while others are gathered joins them, so that the order stays. */
  private Optional<Instant> heldUntil(Gated gated, Instant now) {
    if (!gated.urgent() && passages.isGathering(gated.gate(), gated.route())) {
      return Optional.of(now);
    }
    Optional<Instant> gathered =
        gated.urgent() ? Optional.empty() : gated.rules().gatheredUntil(now);
    return Stream.of(gathered, restraints.until(gated, now))
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }
}
