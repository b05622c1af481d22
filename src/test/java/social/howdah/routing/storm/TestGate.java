package social.howdah.routing.storm;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.routing.approval.Approvals;

/** The beans of the gates. */
record TestGate(Gate gate, Digests digests, Storms storms) {

  /**
   * On a database.
   *
   * @param passed hears of what passes
   */
  static TestGate of(
      Database database,
      Outbox outbox,
      Approvals approvals,
      Clock clock,
      Metrics metrics,
      Consumer<Gated> passed) {
    PassageStore passages = new PassageStore(database);
    Restraints restraints = new Restraints(passages);
    Onward onward =
        new Onward(outbox, approvals) {
          @Override
          void pass(UUID event, Gated gated) {
            super.pass(event, gated);
            passed.accept(gated);
          }
        };
    return new TestGate(
        new Gate(passages, restraints, onward, new DigestsToCome(outbox), database, clock, metrics),
        new Digests(passages, new GatheringStore(database), restraints, onward, database, clock),
        new Storms(passages, new StormRulesConfig(TestSettings.of(Map.of())), clock));
  }
}
