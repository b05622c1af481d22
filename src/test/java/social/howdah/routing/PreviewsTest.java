package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.language.Mistake;
import social.howdah.routing.language.Place;
import social.howdah.routing.mute.TestMutes;

/** What a route would make of an event, and a route that is tried. */
class PreviewsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Event EVENT =
      Event.bare("ci", "1", "release", NOW, null, Map.of("name", "by @everybody #now"));

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "howdah.source.ci.kind", "generic",
              "howdah.source.wiki.kind", "generic",
              "howdah.destination.team.kind", "slack",
              "howdah.route.chat.from", "ci",
              "howdah.route.chat.send-to", "team",
              "howdah.route.r.from", "ci",
              "howdah.route.r.when", "event.type == 'release' && data.name != ''",
              "howdah.route.r.post-as", "press",
              "howdah.route.r.text", "{{ data.name }} for @friends@example.org",
              "howdah.route.r.trust-markup", "true"));
  private final Database database = TestDatabase.H2.open();
  private final Outbox outbox = TestOutbox.idle(database);
  private final AuditTrail audit = new AuditTrail(database, Clock.systemUTC());

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void eachRouteSaysWhatItWouldDo() {
    settings.put("howdah.route.broken.from", "ci");
    settings.put("howdah.route.broken.post-as", "press");
    settings.put("howdah.route.broken.text", "{{ data.gone.name }}");
    settings.put("howdah.route.other.from", "wiki");
    settings.put("howdah.route.other.send-to", "team");
    List<Preview> previews = previews().of(EVENT, NOW);
    assertThat(previews).extracting(Preview::route).containsExactly("broken", "chat", "r");
    assertThat(previews.get(0).verdict()).isEqualTo(Preview.Verdict.FAILED);
    assertThat(previews.get(0).reason()).contains("{{ data.gone.name }}");
    assertThat(previews.get(0).status()).isNull();
    assertThat(previews.get(1).messages())
        .extracting(ChatMessage::destination)
        .containsExactly("team");
    assertThat(previews.get(2).status())
        .extracting(StatusDraft::account, StatusDraft::text)
        .containsExactly("press", "by @everybody #now for @friends@example.org");
    assertThat(outbox.recent(List.of(), 10)).isEmpty();
  }

  @Test
  void whatSaysNoIsTold() {
    Event build = Event.bare("ci", "2", "build", NOW, null, Map.of("name", "x"));
    assertThat(previews().of(build, NOW, "r"))
        .extracting(Preview::verdict, Preview::reason)
        .containsExactly(
            Preview.Verdict.NO, "Its condition does not hold: event.type == \"release\"");
    Event wiki = Event.bare("wiki", "3", "release", NOW, null, Map.of());
    assertThat(previews().of(wiki, NOW, "r").reason()).isEqualTo("It looks at events of ci only.");
  }

  @Test
  void aRouteThatIsOnlyThoughtOfIsPreviewed() {
    Preview preview =
        previews().draft(EVENT, NOW, Map.of("post-as", "ops", "text", "!{{ data.name }}!"));
    assertThat(preview.status())
        .extracting(StatusDraft::account, StatusDraft::text)
        .containsExactly("ops", "!by @\u2060everybody #\u2060now!");
  }

  @Test
  void whatCannotBeThoughtOfIsSaid() {
    assertThatThrownBy(() -> previews().draft(EVENT, NOW, Map.of("txt", "x", "post-as", "a")))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("howdah.route.draft.txt is not a property of Howdah");
    assertThatThrownBy(() -> previews().draft(EVENT, NOW, Map.of("text", "{{", "post-as", "a")))
        .hasMessageStartingWith("howdah.route.draft.text is not a Pebble template");
    assertThatThrownBy(() -> previews().of(EVENT, NOW, "nobody"))
        .hasMessageStartingWith("There is no such route");
  }

  @Test
  void programsAreToldWhatIsWrongAndWhere() {
    Map<String, String> draft = Map.of("post-as", "a", "when", "true\n&& event.typ == 'x'");
    assertThatThrownBy(() -> previews().draft(EVENT, NOW, draft))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.response().getEntity().toString())
                    .contains("\"property\":\"when\"", "\"line\":2", "\"column\":9"));
    Preview preview =
        previews().draft(EVENT, NOW, Map.of("post-as", "a", "text", "x\n{{ data.gone }}"));
    assertThat(preview.verdict()).isEqualTo(Preview.Verdict.FAILED);
    assertThat(preview.mistake())
        .extracting(Mistake::text, Mistake::place)
        .containsExactly("x\n{{ data.gone }}", new Place(2, 9));
  }

  @Test
  void aRouteInForceIsShownAsItIsWritten() {
    assertThat(previews().properties("chat")).isEqualTo(Map.of("from", "ci", "send-to", "team"));
  }

  @Test
  void aTestReachesNobodyButTheAccount() {
    settings.put("howdah.route.r.spoiler", "For @friends");
    settings.put("howdah.route.r.on-update", "edit");
    settings.put("howdah.route.r.thread-key", "key");
    InboxEvent event = received(EVENT);
    trials().post(event, "r", "ada");
    DeliveryState delivery = outbox.ofEvent(event.id(), 10).get(0);
    assertThat(delivery)
        .extracting(DeliveryState::lane, DeliveryState::route, DeliveryState::causedBy)
        .containsExactly("publish/press", "r", "ada");
    StatusDraft status = Json.read(outbox.payload(delivery.id()).orElseThrow(), StatusDraft.class);
    assertThat(status.visibility()).isEqualTo("direct");
    assertThat(status.text())
        .isEqualTo("by @\u2060everybody #\u2060now for @\u2060friends@example.org");
    assertThat(status.spoiler()).isEqualTo("Test of the route r: For @\u2060friends");
    assertThat(status.thing()).isNull();
    assertThat(audit.newest(new AuditFilter("ada", null, null, null), 10))
        .singleElement()
        .extracting(entry -> entry.action().word() + " " + entry.subject() + " " + entry.detail())
        .isEqualTo("tested route r event " + event.id());
  }

  @Test
  void aTestIsPostedAtOnce() {
    settings.put("howdah.route.r.schedule", "30m");
    InboxEvent event = received(EVENT);
    trials().post(event, "r", "ada");
    String payload = outbox.payload(outbox.ofEvent(event.id(), 1).get(0).id()).orElseThrow();
    assertThat(Json.read(payload, StatusDraft.class).scheduledAt()).isNull();
  }

  @Test
  void whatCannotBeTriedIsSaid() {
    InboxEvent build = received(Event.bare("ci", "2", "build", NOW, null, Map.of("name", "x")));
    assertThatThrownBy(() -> trials().post(build, "r", "ada"))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("Nothing is posted. Its condition does not hold");
    assertThatThrownBy(() -> trials().post(received(EVENT), "chat", "ada"))
        .hasMessage("The route posts no status; messages are not tried.");
    assertThatThrownBy(() -> trials().post(received(EVENT), "gone", "ada"))
        .hasMessageStartingWith("There is no such route");
    InboxEvent forgotten =
        new InboxEvent(
            UUID.randomUUID(),
            Event.bare("ci", "1", "release", NOW, null, Map.of()),
            NOW,
            Map.of(),
            false);
    assertThatThrownBy(() -> trials().post(forgotten, "r", "ada"))
        .hasMessageContaining("no longer kept");
    assertThat(outbox.recent(List.of(), 10)).isEmpty();
  }

  private static InboxEvent received(Event event) {
    return new InboxEvent(UUID.randomUUID(), event, NOW, Map.of(), true);
  }

  private Previews previews() {
    return new Previews(
        TestRoutes.of(settings, Map.of()),
        new RoutesConfig(TestSettings.of(settings)),
        new TestEventSources(Map.of()),
        TestMutes.of(database, Clock.systemUTC()),
        Clock.systemUTC());
  }

  private Trials trials() {
    return new Trials(previews(), outbox, audit, database);
  }
}
