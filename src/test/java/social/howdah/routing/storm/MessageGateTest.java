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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.forward.Words;
import social.howdah.message.ChatMessage;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.routing.approval.TestApprovals;

/** When and how messages come that wait, on each database. */
@ParameterizedClass
@EnumSource
class MessageGateTest {
  private static final StormRules HOURLY = rules().digest("hourly").build();

  private final SettableClock clock = new SettableClock();
  private final Outbox outbox;
  private final TestGate gate;
  private final List<ChatMessage> sent = new ArrayList<>();

  MessageGateTest(TestDatabase kind) {
    Database database = kind.open();
    outbox = TestOutbox.idle(database);
    gate =
        TestGate.of(
            database,
            outbox,
            TestApprovals.of(TestSettings.of(Map.of()), database, outbox, clock),
            clock,
            Metrics.none(),
            gated -> sent.add(gated.message()));
  }

  @Test
  void anHourIsOneMessageThatNamesWhoWroteAndCountsTheOthers() throws Exception {
    for (String name : List.of("ada", "bob", "cy", "dee", "eve")) {
      come(notification("reblog", name, status("s1", "The garden opens at nine o'clock")), HOURLY);
    }
    clock.pass(Duration.ofMinutes(10));
    come(notification("mention", "flo", status("s2", "Is it <b>open</b> on Sundays?")), HOURLY);
    come(notification("follow", "gus", null), HOURLY);
    come(notification("favourite", "ada", status("s1", "The garden opens at nine")), HOURLY);
    come(notification("follow", "hal", null), HOURLY);
    come(notification("mention", "flo", status("s3", "Or on Mondays?")), HOURLY);
    assertThat(sent).isEmpty();

    pass(HOURLY);
    assertThat(sent).hasSize(1);
    Words words = Words.of(sent.get(0));
    assertThat(words.headline()).isEqualTo("10 notifications since Sun 12:00");
    assertThat(words.body())
        .isEqualTo(
            """
            • @flo@far.example mentioned press: “Is it open on Sundays?” https://far.example/s2
            • @flo@far.example mentioned press: “Or on Mondays?” https://far.example/s3
            • 5 people boosted “The garden opens at nine o'clock”
            • 2 new followers of press: @hal@far.example, @gus@far.example
            • @ada@far.example liked “The garden opens at nine”""");
    assertThat(outbox.recent(List.of("forward/team"), 9))
        .singleElement()
        .extracting(DeliveryState::route, DeliveryState::kind)
        .containsExactly("r", "chat");
  }

  @Test
  void whatIsAloneComesAsItIs() throws Exception {
    ChatMessage only = notification("mention", "flo", status("s1", "Hello"));
    come(only, HOURLY);
    pass(HOURLY);
    assertThat(sent).containsExactly(only);
  }

  @Test
  void whatAnAuthorWarnsOfIsNotShown() throws Exception {
    Map<String, @Nullable Object> covered =
        Map.of("id", "s", "content", "<p>It was the gardener</p>", "spoiler_text", "The film");
    come(notification("mention", "flo", covered), HOURLY);
    come(notification("favourite", "gus", covered), HOURLY);
    pass(HOURLY);
    assertThat(Words.of(sent.get(0)).plain("\n"))
        .contains("mentioned press: “Content warning: The film”")
        .contains("@gus@far.example liked “Content warning: The film”")
        .doesNotContain("gardener");
  }

  @Test
  void quietHoursEndInOneMessageAndWhatIsUrgentPasses() throws Exception {
    StormRules night = rules().quietHours("22:00-07:00").timeZone("Europe/Berlin").build();
    clock.pass(Duration.ofHours(10)); // 23:00 in Berlin
    come(words("Disk 1 is full"), night);
    come(words("Disk 1 is full"), night);
    come(words("Disk 2 is full"), night);
    come(words("Everything burns"), night, true);
    assertThat(sent).extracting(ChatMessage::text).containsExactly("Everything burns");

    assertThatThrownBy(() -> pass(night)).isInstanceOf(RetryableDeliveryException.class);
    clock.pass(Duration.ofHours(8));
    pass(night);
    assertThat(Words.of(sent.get(1)).plain("\n"))
        .isEqualTo("3 messages since Sun 23:00\n• Disk 1 is full ×2\n• Disk 2 is full");
  }

  @Test
  void aDigestIsDueAtItsTime() throws Exception {
    StormRules daily = rules().digest("daily@09:00").timeZone("Europe/Berlin").build();
    come(words("a"), daily);
    String expected =
        outbox.recent(List.of("digest/forward/team/r"), 9).stream()
            .map(delivery -> outbox.payload(delivery.id()).orElseThrow())
            .findFirst()
            .orElseThrow();
    assertThat(Json.read(expected, ExpectedDigest.class).due())
        .isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
  }

  @Test
  void aDigestSaysHowManyItDoesNotTell() throws Exception {
    IntStream.range(0, 50).forEach(i -> come(words("Disk %d is full".formatted(i)), HOURLY));
    pass(HOURLY);
    assertThat(Words.of(sent.get(0)).headline()).startsWith("50 messages");
    assertThat(Words.of(sent.get(0)).body().lines()).hasSize(31).last().isEqualTo("… and 20 more");
  }

  @Test
  void routesWaitApartSoThatNoneTellsWhatAnotherMay() throws Exception {
    come(words("a"), HOURLY);
    come("private", words("between you and me"), HOURLY, false);
    pass(HOURLY);
    assertThat(sent).extracting(ChatMessage::text).containsExactly("a");
  }

  @Test
  void destinationsWaitApart() throws Exception {
    come(words("a"), HOURLY);
    come(new ChatMessage("other", words("b").event(), "b"), HOURLY);
    pass(HOURLY);
    assertThat(sent).extracting(ChatMessage::destination).containsExactly("team");
  }

  private void come(ChatMessage message, StormRules rules) {
    come(message, rules, false);
  }

  private void come(ChatMessage message, StormRules rules, boolean urgent) {
    come("r", message, rules, urgent);
  }

  private void come(String route, ChatMessage message, StormRules rules, boolean urgent) {
    UUID event = UUID.randomUUID();
    Gated gated = Gated.of(route, message, rules, urgent);
    try {
      gate.gate().deliver(delivery(event, gated.delivery(event).payload()));
    } catch (RetryableDeliveryException e) {
      throw new AssertionError(e);
    }
  }

  /** The digest of the team is due. */
  private void pass(StormRules rules) throws Exception {
    ExpectedDigest expected =
        new ExpectedDigest(Gated.of("r", words(""), rules, false), Instant.EPOCH);
    gate.digests().deliver(delivery(UUID.randomUUID(), Json.write(expected)));
  }

  private Delivery delivery(UUID event, String payload) {
    return new Delivery(
        UUID.randomUUID(), "gate", event, "route r", payload, "key", 1, false, clock.instant());
  }

  private static StormRulesBuilder rules() {
    return StormRulesBuilder.builder(StormRules.NONE);
  }

  private ChatMessage words(String text) {
    return new ChatMessage(
        "team", Event.bare("ci", "1", "t", clock.instant(), null, Map.of()), text);
  }

  private static Map<String, @Nullable Object> status(String id, String words) {
    return Map.of("id", id, "content", "<p>" + words + "</p>", "url", "https://far.example/" + id);
  }

  private ChatMessage notification(
      String type, String author, @Nullable Map<String, @Nullable Object> status) {
    String acct = author + "@far.example";
    Map<String, @Nullable Object> notification =
        status == null
            ? Map.of("type", type, "account", Map.of("acct", acct))
            : Map.of("type", type, "account", Map.of("acct", acct), "status", status);
    Event event =
        new Event(
            "mastodon",
            UUID.randomUUID().toString(),
            "social.mastodon.notification." + type,
            clock.instant(),
            null,
            DetailsBuilder.builder().actor(acct).build(),
            Map.of("recipient", "press", "notification", notification));
    return new ChatMessage("team", event, null);
  }
}
