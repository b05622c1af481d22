package social.howdah.routing.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.Phase;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Thing;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.SettableClock;
import social.howdah.platform.TestMetrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.routing.approval.Approvals;
import social.howdah.routing.approval.TestApprovals;

/** What an account says in a storm, on each database. */
@ParameterizedClass
@EnumSource
class GateTest {
  private static final StormRules CAPPED = rules().cap(new Cap(3, Duration.ofHours(1))).build();

  private final SettableClock clock = new SettableClock();
  private final TestMetrics metrics = new TestMetrics();
  private final Outbox outbox;
  private final Approvals approvals;
  private final Storms storms;
  private final Gate gate;
  private final Digests digests;
  private final List<StatusDraft> posted = new ArrayList<>();

  GateTest(TestDatabase kind) {
    Database database = kind.open();
    outbox = TestOutbox.idle(database);
    approvals = TestApprovals.of(TestSettings.of(Map.of()), database, outbox, clock);
    TestGate test =
        TestGate.of(
            database, outbox, approvals, clock, metrics, gated -> posted.add(gated.status()));
    gate = test.gate();
    digests = test.digests();
    storms = test.storms();
  }

  @Test
  void aHundredInAMinuteAreTheCapAndOneDigestThatCountsTheOthers() throws Exception {
    List<UUID> events =
        IntStream.range(0, 100)
            .mapToObj(
                i -> {
                  clock.pass(Duration.ofMillis(600));
                  return come(say("Disk %d is full".formatted(i)), CAPPED);
                })
            .toList();
    assertThat(texts()).containsExactly("Disk 0 is full", "Disk 1 is full", "Disk 2 is full");
    assertThat(storms.of(events.get(2)))
        .singleElement()
        .extracting(Storms.Outcome::fate)
        .isEqualTo(Fate.PASSED);
    assertThat(storms.of(events.get(3)))
        .singleElement()
        .extracting(Storms.Outcome::fate)
        .isEqualTo(Fate.GATHERED);
    assertThatThrownBy(() -> digest(events.get(3), CAPPED))
        .isInstanceOf(RetryableDeliveryException.class);
    assertThat(texts()).hasSize(3);

    clock.pass(Duration.ofHours(1));
    digest(events.get(3), CAPPED);
    assertThat(texts()).hasSize(4);
    assertThat(texts().get(3))
        .startsWith("97 events from 12:00 to 12:01 UTC:\n• Disk 3 is full\n• Disk 4 is full\n")
        .matches("(?s).*\n… and \\d+ more")
        .hasSizeLessThan(500);
    assertThat(events.subList(3, 100))
        .allSatisfy(
            event ->
                assertThat(storms.of(event))
                    .containsExactly(new Storms.Outcome("alerts", Fate.DIGESTED, events.get(3))));
  }

  @Test
  void aDigestCountsAgainstTheCap() throws Exception {
    StormRules one = rules().cap(new Cap(1, Duration.ofHours(1))).build();
    come(say("a"), one);
    UUID second = come(say("b"), one);
    come(say("c"), one);
    clock.pass(Duration.ofHours(1));
    digest(second, one);
    come(say("d"), one);
    assertThat(texts()).hasSize(2).last().asString().startsWith("2 events");
  }

  @Test
  void anAccountHasACapForAllItsRoutes() {
    StormRules both = rules().accountCap(new Cap(2, Duration.ofHours(1))).build();
    come("one", say("a"), both);
    come("two", say("b"), both);
    come("three", say("c"), both);
    assertThat(texts()).containsExactly("a", "b");
  }

  @Test
  void whatComesWithinTheTimeIsOneStatus() throws Exception {
    StormRules gather = rules().gather(Duration.ofMinutes(5)).build();
    UUID first = come(say("The build is red\nhttps://ci.example/1"), gather);
    clock.pass(Duration.ofMinutes(2));
    come(say("The build is red\nhttps://ci.example/1"), gather);
    come(say("The build is green"), gather);
    assertThat(texts()).isEmpty();
    clock.pass(Duration.ofMinutes(3));
    digest(first, gather);
    assertThat(texts())
        .containsExactly(
            "3 events from 12:00 to 12:02 UTC:\n• The build is red ×2\n• The build is green");
  }

  @Test
  void oneThatIsAloneIsSaidAsItIs() throws Exception {
    StormRules gather = rules().gather(Duration.ofMinutes(5)).build();
    UUID only = come(say("The build is red\nhttps://ci.example/1"), gather);
    clock.pass(Duration.ofMinutes(5));
    digest(only, gather);
    assertThat(texts()).containsExactly("The build is red\nhttps://ci.example/1");
  }

  @Test
  void theSameWordsAreNotSaidAgainForATime() {
    StormRules collapse = rules().collapse(Duration.ofHours(1)).build();
    come(say("Disk full"), collapse);
    clock.pass(Duration.ofMinutes(59));
    UUID repeat = come(say("Disk full"), collapse);
    come(say("Disk empty"), collapse);
    clock.pass(Duration.ofMinutes(1));
    come(say("Disk full"), collapse);
    assertThat(texts()).containsExactly("Disk full", "Disk empty", "Disk full");
    assertThat(storms.of(repeat))
        .singleElement()
        .extracting(Storms.Outcome::fate)
        .isEqualTo(Fate.REPEATED);
  }

  @Test
  void quietHoursKeepAllButWhatIsUrgent() throws Exception {
    StormRules quiet = rules().quietHours("11:00-15:00").build();
    UUID kept = come(say("A release"), quiet);
    come("alerts", say("The house is on fire"), quiet, true);
    assertThat(texts()).containsExactly("The house is on fire");
    clock.pass(Duration.ofHours(3));
    digest(kept, quiet);
    assertThat(texts()).containsExactly("The house is on fire", "A release");
  }

  @Test
  void whatChangesAStatusThatIsThereIsNoFurtherOne() {
    StormRules one = rules().cap(new Cap(1, Duration.ofHours(1))).build();
    come(step("Disk full", "disk", Phase.OPENED, OnUpdate.EDIT), one);
    come(step("Disk 99 %", "disk", Phase.UPDATED, OnUpdate.EDIT), one);
    come(step("Disk fine", "disk", Phase.RESOLVED, OnUpdate.EDIT), one);
    UUID unknown = come(step("Net fine", "net", Phase.RESOLVED, OnUpdate.EDIT), one);
    come(step("Disk asks", "disk", Phase.UPDATED, OnUpdate.REPLY), one);
    assertThat(texts()).containsExactly("Disk full", "Disk 99 %", "Disk fine");
    assertThat(storms.of(unknown))
        .singleElement()
        .extracting(Storms.Outcome::fate)
        .isEqualTo(Fate.GATHERED);
  }

  @Test
  void ofAThingThatIsGatheredItsNewestStepIsTold() throws Exception {
    StormRules gather = rules().gather(Duration.ofMinutes(5)).build();
    UUID first = come(step("Disk full", "disk", Phase.OPENED, OnUpdate.EDIT), gather);
    come(step("Net down", "net", Phase.OPENED, OnUpdate.EDIT), gather);
    come(step("Disk fine", "disk", Phase.RESOLVED, OnUpdate.EDIT), gather);
    clock.pass(Duration.ofMinutes(5));
    digest(first, gather);
    assertThat(texts()).containsExactly("3 events at 12:00 UTC:\n• Disk fine ×2\n• Net down");
    assertThat(posted.get(0).thing()).isNull();
  }

  @Test
  void aCrashAfterTheDecisionDecidesNothingAnew() throws Exception {
    Gated gated = Gated.of("alerts", say("a"), CAPPED, false);
    Delivery delivery = delivery(UUID.randomUUID(), gated);
    gate.deliver(delivery);
    gate.deliver(delivery);
    assertThat(texts()).containsExactly("a");
    assertThat(metrics.counted()).containsExactly("howdah_gate_passages fate=passed");
  }

  @Test
  void aRouteMayRequireApproval() {
    come(say("Big news"), rules().approval(true).build());
    assertThat(outbox.recent(List.of("publish/news"), 9)).isEmpty();
    assertThat(approvals.waiting())
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.requestedBy()).isEqualTo("route alerts");
              assertThat(approvals.approve(waiting.id(), "ada", "Big news!")).isTrue();
            });
    assertThat(outbox.recent(List.of("publish/news"), 9))
        .singleElement()
        .extracting(DeliveryState::causedBy, DeliveryState::route)
        .containsExactly("route alerts", "alerts");
  }

  @Test
  void whatWaitsForItsDigestOutlivesTheRetention() throws Exception {
    StormRules gather = rules().gather(Duration.ofDays(7)).build();
    UUID only = come(say("a"), gather);
    UUID passed = come("other", say("b"), StormRules.NONE);
    clock.pass(Duration.ofDays(31));
    storms.clean(new Housekeeping());
    assertThat(storms.of(passed)).isEmpty();
    digest(only, gather);
    assertThat(texts()).contains("a");
  }

  private UUID come(StatusDraft draft, StormRules rules) {
    return come("alerts", draft, rules);
  }

  private UUID come(String route, StatusDraft draft, StormRules rules) {
    return come(route, draft, rules, false);
  }

  private UUID come(String route, StatusDraft draft, StormRules rules, boolean urgent) {
    UUID event = UUID.randomUUID();
    try {
      gate.deliver(delivery(event, Gated.of(route, draft, rules, urgent)));
    } catch (RetryableDeliveryException e) {
      throw new AssertionError(e);
    }
    return event;
  }

  private void digest(UUID event, StormRules rules) throws Exception {
    ExpectedDigest expected =
        new ExpectedDigest(Gated.of("alerts", say(""), rules, false), Instant.EPOCH);
    digests.deliver(delivery(event, Json.write(expected)));
  }

  private Delivery delivery(UUID event, Gated gated) {
    return delivery(event, gated.delivery(event).payload());
  }

  private Delivery delivery(UUID event, String payload) {
    return new Delivery(
        UUID.randomUUID(),
        "gate/news",
        event,
        "route alerts",
        payload,
        "key",
        1,
        false,
        clock.instant());
  }

  private List<String> texts() {
    return posted.stream().map(StatusDraft::text).toList();
  }

  private static StormRulesBuilder rules() {
    return StormRulesBuilder.builder(StormRules.NONE);
  }

  private static StatusDraft say(String text) {
    return StatusDraftBuilder.builder().account("news").text(text).build();
  }

  private static StatusDraft step(String text, String thing, Phase phase, OnUpdate onUpdate) {
    return StatusDraftBuilder.builder(say(text)).thing(new Thing(thing, onUpdate, phase)).build();
  }
}
