package social.howdah.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.Interaction;
import social.howdah.chat.talk.Origin;
import social.howdah.identity.chat.ChatUser;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatEdit;
import social.howdah.message.Event;
import social.howdah.message.Standing;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;
import social.howdah.sandbox.Moderation;
import social.howdah.sandbox.World;
import social.howdah.webhook.TestSources;

/** Ben moderates; Ada has not allowed it, and Dan has but has no role on the instance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModerationTest {
  private static final String EDITS = "/api/chat.update";
  private static final String WORDS = "/api/chat.postEphemeral";

  private final TestChat chat =
      new TestChat(
          Map.of(
              "kind", "slack",
              "token", "xoxb-bot",
              "channel", "C0123ABCD",
              "api", "SERVER/api/",
              "signing-secret", "8f742231b10e8888abcd99yyyzzz85a5"));
  private final Moderation moderation = chat.sandbox.world().moderation();
  private final World.User ben = chat.user("ben");
  private final World.User mo = chat.user("mo");
  private final World.User troll = chat.user("troll");

  @BeforeAll
  void people() {
    moderation.appoint(ben, Moderation.Permission.values());
    moderation.appoint(mo, Moderation.Permission.values());
    for (String person : List.of("ada", "ben", "cleo", "dan")) {
      chat.tie(new ChatUser("slack/T1", "U-" + person, person), person);
    }
  }

  @BeforeEach
  void begin() {
    chat.forget();
    for (Moderation.Mark mark : Moderation.Mark.values()) {
      moderation.mark(troll, mark, false);
    }
  }

  @AfterAll
  void close() {
    chat.close();
  }

  @Test
  void aReportIsTakenOnAndGivenBack() {
    Moderation.Report report = report();
    UUID card = notified(report);
    assertThat(press("ben", ChatAction.ASSIGN, card)).isInstanceOf(Answer.Silence.class);
    chat.settle();
    assertThat(moderation.report(report.id()).assigned()).isEqualTo(ben);
    assertThat(lastEdit()).contains("ben has taken this on", "Resolve", "Undo");
    press("ben", ChatAction.UNDO, card);
    chat.settle();
    assertThat(moderation.report(report.id()).assigned()).isNull();
    assertThat(lastEdit()).doesNotContain("taken", "Undo");
  }

  @Test
  void aReportIsResolvedAndOpenedAgain() {
    Moderation.Report report = report();
    UUID card = notified(report);
    press("ben", ChatAction.RESOLVE, card);
    chat.settle();
    assertThat(moderation.report(report.id()).handledBy()).isEqualTo(ben);
    assertThat(lastEdit()).contains("ben resolved this", "Undo").doesNotContain("Suspend account");
    press("ben", ChatAction.UNDO, card);
    chat.settle();
    assertThat(moderation.report(report.id()).isHandled()).isFalse();
    assertThat(lastEdit()).contains("Suspend account").doesNotContain("resolved", "Undo");
  }

  @Test
  void anAccountIsLimitedOrSuspendedAndItsReportSettled() {
    for (ChatAction action : List.of(ChatAction.LIMIT, ChatAction.SUSPEND)) {
      Moderation.Mark mark =
          action == ChatAction.LIMIT ? Moderation.Mark.SILENCED : Moderation.Mark.SUSPENDED;
      Moderation.Report report = report();
      UUID card = notified(report);
      press("ben", action, card);
      chat.settle();
      assertThat(moderation.is(troll, mark)).isTrue();
      assertThat(moderation.report(report.id()).handledBy()).isEqualTo(ben);
      press("ben", ChatAction.UNDO, card);
      chat.settle();
      assertThat(moderation.is(troll, mark)).isFalse();
      assertThat(moderation.report(report.id()).isHandled()).isFalse();
    }
  }

  @Test
  void whoSignedUpIsLetInOrNot() {
    moderation.mark(troll, Moderation.Mark.PENDING, true);
    UUID card = told("account.created", chat.sandbox.webhookOfAccount("account.created", troll));
    assertThat(chat.sent("/api/chat.postMessage")).last().asString().contains("Approve account");
    press("ben", ChatAction.ADMIT, card);
    chat.settle();
    assertThat(moderation.is(troll, Moderation.Mark.PENDING)).isFalse();
    assertThat(lastEdit()).contains("ben approved the account").doesNotContain("Reject account");
    World.User spammer = chat.user("spammer");
    moderation.mark(spammer, Moderation.Mark.PENDING, true);
    UUID other = signedUp(spammer);
    press("ben", ChatAction.TURN_AWAY, other);
    chat.settle();
    assertThat(moderation.is(spammer, Moderation.Mark.REJECTED)).isTrue();
    press("ben", ChatAction.ADMIT, other);
    chat.settle();
    assertThat(chat.sent(WORDS)).last().asString().contains("It is rejected already.");
  }

  @Test
  void whoMayNotDoesNothingAndIsToldWhy() {
    Moderation.Report report = report();
    UUID card = notified(report);
    assertThat(press("ada", ChatAction.SUSPEND, card))
        .isInstanceOfSatisfying(
            Answer.Words.class, words -> assertThat(words.text()).contains("has not allowed"));
    assertThat(press("cleo", ChatAction.RESOLVE, card))
        .isEqualTo(new Answer.Words("You have no linked account that could do that."));
    press("dan", ChatAction.SUSPEND, card);
    chat.settle();
    assertThat(chat.sent(WORDS)).last().asString().contains("its role there may not");
    assertThat(moderation.report(report.id()).isHandled()).isFalse();
    assertThat(moderation.is(troll, Moderation.Mark.SUSPENDED)).isFalse();
  }

  @Test
  void whatIsSettledElsewhereIsLeftAndTheCardSaysSo() {
    Moderation.Report report = report();
    UUID card = notified(report);
    moderation.handle(report.id(), mo);
    press("ben", ChatAction.SUSPEND, card);
    chat.settle();
    assertThat(chat.sent(WORDS)).last().asString().contains("It is settled already by @mo.");
    assertThat(moderation.is(troll, Moderation.Mark.SUSPENDED)).isFalse();
    assertThat(lastEdit()).contains("settled on the instance by @mo").doesNotContain("Suspend");
  }

  @Test
  void whatAnotherHasTakenOnIsNotTakenFromThem() {
    Moderation.Report report = report();
    UUID card = notified(report);
    moderation.assign(report.id(), mo);
    press("ben", ChatAction.ASSIGN, card);
    chat.settle();
    assertThat(chat.sent(WORDS)).last().asString().contains("@mo has taken it on already.");
    assertThat(moderation.report(report.id()).assigned()).isEqualTo(mo);
    assertThat(lastEdit()).contains("taken on by @mo", "Resolve");
  }

  @Test
  void aSecondPressOfWhatIsDoneSaysSo() {
    UUID card = notified(report());
    press("ben", ChatAction.RESOLVE, card);
    chat.settle();
    press("ben", ChatAction.RESOLVE, card);
    chat.settle();
    assertThat(chat.sent(WORDS)).last().asString().contains("It is settled already by @ben.");
  }

  @Test
  void everyCardOfAReportChangesWithOnePress() {
    Moderation.Report report = report();
    UUID notified = notified(report);
    UUID hooked =
        told("report.created", chat.sandbox.webhookOfReport("report.created", report.id()));
    press("ben", ChatAction.RESOLVE, hooked);
    chat.settle();
    assertThat(edits(notified)).last().asString().contains("ben resolved this");
    assertThat(edits(hooked)).last().asString().contains("ben resolved this");
  }

  @Test
  void theInstancesWebhookChangesEveryCard() {
    Moderation.Report report = report();
    UUID card = notified(report);
    moderation.assign(report.id(), mo);
    heard(webhook(report));
    assertThat(edits(card)).last().asString().contains("taken on by @mo", "RESOLVE");
    moderation.handle(report.id(), mo);
    heard(webhook(report));
    assertThat(edits(card)).last().asString().contains("settled on the instance by @mo");
    assertThat(edits(card)).last().asString().doesNotContain("RESOLVE");
    moderation.handle(report.id(), null);
    heard(webhook(report));
    assertThat(edits(card)).last().asString().contains("RESOLVE").doesNotContain("settled");
  }

  @Test
  void theWebhookOfAPressTellsNothingTwice() {
    Moderation.Report report = report();
    UUID card = notified(report);
    press("ben", ChatAction.RESOLVE, card);
    chat.settle();
    int edits = edits(card).size();
    heard(webhook(report));
    assertThat(edits(card)).hasSize(edits);
    assertThat(edits(card)).last().asString().doesNotContain("on the instance");
  }

  @Test
  void whatWasUndoneOnTheInstanceIsNotTakenBackAgain() {
    Moderation.Report report = report();
    UUID card = notified(report);
    press("ben", ChatAction.RESOLVE, card);
    chat.settle();
    moderation.handle(report.id(), null);
    moderation.handle(report.id(), mo);
    press("ben", ChatAction.UNDO, card);
    chat.settle();
    assertThat(moderation.report(report.id()).handledBy()).isEqualTo(mo);
    assertThat(chat.sent(WORDS)).last().asString().contains("as you left it");
    assertThat(lastEdit()).contains("settled on the instance by @mo").doesNotContain("Undo");
  }

  @Test
  void aReportThatWasSettledBeforeItWasToldIsToldAsSettled() {
    Moderation.Report report = report();
    moderation.handle(report.id(), mo);
    heard(webhook(report));
    UUID card = notified(report);
    chat.settle();
    assertThat(edits(card)).last().asString().contains("settled on the instance by @mo");
  }

  @Test
  void newsThatComeLateChangeNothing() {
    Moderation.Report report = report();
    UUID card = notified(report);
    String before = webhook(report);
    press("ben", ChatAction.RESOLVE, card);
    chat.settle();
    heard(before);
    assertThat(lastEdit()).contains("ben resolved this");
  }

  @Test
  void aSignUpThatIsApprovedElsewhereIsShownSo() {
    World.User nora = chat.user("nora");
    UUID card = signedUp(nora);
    heard(chat.sandbox.webhookOfAccount("account.approved", nora));
    assertThat(edits(card)).last().asString().contains("approved on the instance");
    assertThat(edits(card)).last().asString().doesNotContain("TURN_AWAY");
  }

  @Test
  void anEventThatOnlyCallsItselfANotificationHasNoButtons() {
    UUID event = UUID.randomUUID();
    chat.tell(
        event,
        Event.bare(
            "another-source",
            event.toString(),
            "social.mastodon.notification.admin.report",
            Instant.now(),
            null,
            Map.of("notification", Map.of("report", Map.of("id", "1")))),
        "Suspend them");
    assertThat(chat.sent("/api/chat.postMessage")).last().asString().doesNotContain("actions");
  }

  private Moderation.Report report() {
    World.Posted bad = chat.sandbox.world().says(troll, "Bad words", "public");
    return chat.sandbox
        .world()
        .report(
            new Moderation.Complaint(
                chat.user("bob"), troll, "violation", "Look", List.of(bad.id()), List.of("2")));
  }

  /** The report as ben's instance notifies alice of it. */
  private UUID notified(Moderation.Report report) {
    Map<String, @Nullable Object> data = new TreeMap<>();
    data.put("recipient", "alice");
    data.put(
        "notification",
        Map.of(
            "type", "admin.report",
            "account", account(report.complaint().reporter()),
            "report", Map.of("id", report.id(), "target_account", account(troll))));
    return chat.tell("social.mastodon.notification.admin.report", data, null);
  }

  private UUID signedUp(World.User user) {
    Map<String, @Nullable Object> data = new TreeMap<>();
    data.put("recipient", "alice");
    data.put("notification", Map.of("type", "admin.sign_up", "account", account(user)));
    return chat.tell("social.mastodon.notification.admin.sign_up", data, null);
  }

  private Map<String, String> account(World.User user) {
    String url = chat.sandbox.base() + "/@" + user.name();
    return Map.of("id", user.id(), "acct", user.name(), "url", url);
  }

  private String webhook(Moderation.Report report) {
    return chat.sandbox.webhookOfReport("report.updated", report.id());
  }

  private UUID told(String type, String webhook) {
    Event event = event(webhook);
    assertThat(event.type()).endsWith(type);
    return chat.tell(UUID.randomUUID(), event, null);
  }

  /** What the router makes of it, whatever the routes are. */
  private void heard(String webhook) {
    Standing standing = Standing.of(event(webhook)).orElseThrow();
    chat.running
        .outbox()
        .enqueue(
            List.of(
                new DeliveryDraft(
                    "case-news", "cases", UUID.randomUUID(), null, Json.write(standing), null)));
    chat.settle();
  }

  private static Event event(String webhook) {
    return TestSources.all(
            Map.of(
                "howdah.source.server.kind", "mastodon-admin",
                "howdah.source.server.secret", "a-long-random-secret"))
        .preview(
            "server",
            Map.of("Content-Type", List.of("application/json")),
            webhook.getBytes(StandardCharsets.UTF_8))
        .get(0);
  }

  private Answer press(String person, ChatAction action, UUID card) {
    ChatUser user = new ChatUser("slack/T1", "U-" + person, person);
    Origin origin = new Origin("chat", user, "C0123ABCD", Origin.NOTHING, Origin.NOTHING);
    return chat.receive(
        new Interaction.Press(origin, new ButtonValue(action, card)), UUID.randomUUID().toString());
  }

  private String lastEdit() {
    List<String> edits = chat.sent(EDITS);
    assertThat(edits).isNotEmpty();
    return edits.get(edits.size() - 1);
  }

  /** What was written below one card, the oldest first. */
  private List<String> edits(UUID card) {
    Outbox outbox = chat.running.outbox();
    List<String> edits =
        outbox.recent(List.of("forward/chat"), 1_000).stream()
            .filter(delivery -> delivery.kind().equals("chat-edit"))
            .map(delivery -> Json.read(outbox.payload(delivery.id()).orElseThrow(), ChatEdit.class))
            .filter(edit -> edit.message().equals(card))
            .map(edit -> edit.done() + " " + edit.actions())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(edits);
    return edits;
  }
}
