package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.ChatMessage;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.message.Phase;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraft.Media;
import social.howdah.message.StatusDraft.Overlong;
import social.howdah.message.StatusDraft.Poll;
import social.howdah.message.StatusDraft.Thing;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.json.Json;
import social.howdah.routing.storm.Gated;

/** What the properties of a route make of an event. */
class RoutingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Event EVENT =
      new Event(
          "ci",
          "1",
          "incident",
          NOW,
          null,
          DetailsBuilder.builder()
              .title("The database is slow")
              .thread("INC-7")
              .phase(Phase.UPDATED)
              .build(),
          Map.of(
              "images",
              List.of("https://ci.example/a.png", "https://ci.example/b.png"),
              "at",
              "2026-12-24T18:00:00+01:00",
              "empty",
              ""));

  private final Map<String, String> properties =
      new HashMap<>(
          Map.of(
              "howdah.source.ci.kind", "generic",
              "howdah.destination.team.kind", "slack",
              "howdah.route.r.from", "ci",
              "howdah.route.r.post-as", "press",
              "howdah.route.r.text", "{{ event.title }}"));
  private Map<String, String> texts = Map.of();

  @Test
  void messagesThatMayHaveToWaitGoThroughTheGateOfTheirDestination() {
    set("send-to", "team");
    set("digest", "hourly");
    set("urgent", "event.title.startsWith('Fire')");
    DeliveryDraft message = deliveries().get(1);
    assertThat(message.lane()).isEqualTo("gate/forward/team");
    assertThat(Gated.message(message.kind(), message.payload()))
        .hasValue(new ChatMessage("team", EVENT, "The database is slow"));
    assertThat(Json.read(message.payload(), Gated.class).urgent()).isFalse();
  }

  @Test
  void whatCannotBeJudgedUrgentIsADeadLetter() {
    set("send-to", "team");
    set("digest", "hourly");
    set("urgent", "data.gone > 1");
    DeliveryDraft message = deliveries().get(1);
    assertThat(message.lane()).isEqualTo("forward/team");
    assertThat(message.failure()).contains("data.gone");
  }

  @Test
  void everyPropertyOfTheStatusIsFilled() {
    set("spoiler", "An incident");
    set("visibility", "unlisted");
    set("language", "en");
    set("sensitive", "true");
    set("quote-policy", "followers");
    set("media", "{% for image in data.images %}{{ image }}\n{% endfor %}");
    set("media-alt", "Picture {{ media_index + 1 }}: {{ media }}");
    set("long-text", "thread");
    set("on-update", "reply");
    assertThat(status())
        .isEqualTo(
            new StatusDraft(
                "press",
                "The database is slow",
                "unlisted",
                "An incident",
                "en",
                true,
                "followers",
                null,
                null,
                List.of(
                    new Media("https://ci.example/a.png", "Picture 1: https://ci.example/a.png"),
                    new Media("https://ci.example/b.png", "Picture 2: https://ci.example/b.png")),
                Overlong.THREAD,
                new Thing("ci/INC-7", OnUpdate.REPLY, Phase.UPDATED),
                null));
  }

  @Test
  void aPollHasAnOptionALine() {
    set("poll.options", "Yes\n\n  No \n");
    set("poll.duration", "2h");
    set("poll.multiple", "true");
    set("poll.hide-totals", "true");
    assertThat(status().poll()).isEqualTo(new Poll(List.of("Yes", "No"), 7200, true, true));
  }

  @Test
  void aTimeIsTakenWithItsOffset() {
    set("schedule", "{{ data.at }}");
    assertThat(status().scheduledAt()).isEqualTo(Instant.parse("2026-12-24T17:00:00Z"));
  }

  @Test
  void aDurationIsCountedFromNow() {
    set("schedule", "30m");
    assertThat(status().scheduledAt()).isEqualTo(NOW.plusSeconds(1800));
  }

  @Test
  void nothingIsScheduledForNothing() {
    set("schedule", "{{ data.empty }}");
    assertThat(status().scheduledAt()).isNull();
  }

  @Test
  void aKeyOfItsOwnTellsWhatBelongsTogether() {
    set("thread-key", "images {{ data.images[0] }}");
    assertThat(status().thing())
        .isEqualTo(new Thing("images https://ci.example/a.png", OnUpdate.EDIT, Phase.UPDATED));
  }

  @Test
  void withoutAKeyAnEventIsNoStepOfAnything() {
    set("thread-key", "{{ data.empty }}");
    assertThat(status().thing()).isNull();
  }

  @Test
  void withoutATextItSaysWhatTheSourceSays() {
    set("text", "");
    texts = Map.of("incident", "Incident: {{ event.title }}");
    assertThat(status().text()).isEqualTo("Incident: The database is slow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | '' | The source has no words for events of type incident: howdah.route.r.text makes some.",
        "text | {{ data.empty }} | The text is empty",
        "schedule | soon | The schedule is \"soon\"",
        "schedule | 2026-99-99T00:00:00Z | The schedule is \"2026-99-99T00:00:00Z\"",
        "poll.options | Yes | The poll has 1 options; it takes 2 to 20",
        "media-alt | {{ data.empty }} | Attachment 1 has no description"
      })
  void whatCannotBeMadeIsADeadLetterThatSaysWhy(String key, String value, String message) {
    if (key.equals("media-alt")) {
      set("media", "a.png");
    }
    set(key, value);
    assertThat(deliveries())
        .singleElement()
        .extracting(DeliveryDraft::failure)
        .asString()
        .startsWith(message);
  }

  @Test
  void aStatusThatCannotBeMadeKeepsNoMessageFromItsDestination() {
    set("schedule", "soon");
    set("send-to", "team");
    assertThat(deliveries())
        .extracting(DeliveryDraft::lane, delivery -> delivery.failure() == null)
        .containsExactly(tuple("publish/press", false), tuple("forward/team", true));
  }

  @Test
  void mediaMayGoWithoutADescriptionWhereTheRouteSaysSo() {
    set("media", "a.png");
    set("media-alt-waived", "true");
    assertThat(status().media()).containsExactly(new Media("a.png", null));
  }

  @Test
  void routesAreFoundByTheTypeTheyName() {
    set("when", "event.type == 'other'");
    route("a", "event.type == 'incident' && event.phase == 'updated'");
    route("b", "has(event.title)");
    route("c", "data.gone == 1 && event.type == 'other'");
    route("d", "event.type in ['incident', 'other']");
    assertThat(deliveries()).extracting(DeliveryDraft::route).containsExactly("a", "b", "d");
  }

  @Test
  void aPausedRoutePostsNothingAndItsMessagesGoOn() {
    set("send-to", "team");
    Routing routing =
        routing(
            new Silences() {
              @Override
              public Optional<String> of(String route, Event event) {
                return Optional.empty();
              }

              @Override
              public Optional<String> ofStatuses(String route) {
                return Optional.of("statuses r, by ada until tomorrow");
              }
            });
    assertThat(routing.deliveries())
        .extracting(DeliveryDraft::lane)
        .containsExactly("forward/team");
    assertThat(routing.verdicts()).containsEntry("r", "muted: statuses r, by ada until tomorrow");
  }

  private void route(String name, String when) {
    properties.put("howdah.route.%s.from".formatted(name), "ci");
    properties.put("howdah.route.%s.when".formatted(name), when);
    properties.put("howdah.route.%s.send-to".formatted(name), "team");
  }

  private void set(String key, String value) {
    properties.put("howdah.route.r." + key, value);
  }

  private List<DeliveryDraft> deliveries() {
    return routing((route, event) -> Optional.empty()).deliveries();
  }

  private Routing routing(Silences silences) {
    Routes routes =
        Routes.of(
            new RoutesConfig(TestSettings.of(properties)).routes(), new TestEventSources(texts));
    return Routing.of(routes, silences, UUID.randomUUID(), EVENT, NOW);
  }

  private StatusDraft status() {
    DeliveryDraft delivery = deliveries().get(0);
    assertThat(delivery.failure()).isNull();
    return Json.read(delivery.payload(), StatusDraft.class);
  }
}
