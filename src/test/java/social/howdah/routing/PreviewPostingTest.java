package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.message.Event;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.inbox.TestInbox;
import social.howdah.routing.mute.Mutes;
import social.howdah.routing.mute.TestMutes;
import social.howdah.routing.rule.TestRules;
import social.howdah.webhook.Samples;
import social.howdah.webhook.Signing;
import social.howdah.webhook.TestSources;

/** What is previewed, later and from the inbox, is what was posted, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewPostingTest {
  /** Each is held against every sample of every kind of source. */
  private static final Map<String, Map<String, String>> ROUTES =
      Map.of(
          "default", Map.of("language", "en"),
          "facts",
              Map.of(
                  "text",
                  "{{ event.type }} {{ event.title }} by {{ event.actor }}: {{ event.url }} {{ event.labels | join(', ') }}"),
          "now", Map.of("text", "{{ now }} {{ event.time }}", "schedule", "30m"),
          "payload", Map.of("text", "{{ data }}", "long-text", "thread"),
          "trusted", Map.of("text", "{{ data }} @me #now", "trust-markup", "true"),
          "warned",
              Map.of(
                  "text",
                  "x",
                  "spoiler",
                  "{{ event.subject }}{{ event.severity }}",
                  "sensitive",
                  "true"),
          "stepwise",
              Map.of(
                  "text",
                  "{{ event.phase }}.",
                  "on-update",
                  "both",
                  "thread-key",
                  "{{ event.thread }}"),
          "asking",
              Map.of(
                  "text",
                  "?",
                  "poll.options",
                  "{{ event.type }}\n{{ event.id }}",
                  "poll.duration",
                  "1h"),
          "failing", Map.of("text", "{{ data.no_such_thing.at_all }}"),
          "choosy", Map.of("text", "x", "when", "event.actor != '' && event.labels.size() == 0"));

  private final Database database = TestDatabase.H2.open();
  private final Outbox outbox = TestOutbox.idle(database);
  private final Map<String, String> settings = settings();
  private final EventSources sources = TestSources.all(settings);
  private final RoutesConfig config = new RoutesConfig(TestSettings.of(settings));
  private final CurrentRoutes routes = TestRoutes.of(settings, sources);
  private final Inbox inbox = TestInbox.of(database, settings);
  private final Mutes mutes = TestMutes.of(database, Clock.systemUTC());
  private final Router router =
      new Router(
          config,
          routes,
          new JournalStore(database),
          inbox,
          mutes,
          TestRules.none(database, Clock.systemUTC()),
          outbox,
          database,
          Clock.systemUTC(),
          Metrics.none());
  private final Previews previews =
      new Previews(routes, config, sources, mutes, new SettableClock());

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    Samples.kinds().forEach(kind -> settings.putAll(Signing.of(kind).source(kind)));
    String all = String.join(",", Samples.kinds());
    ROUTES.forEach(
        (name, properties) -> {
          String route = "howdah.route." + name;
          settings.put(route + ".from", all);
          settings.put(route + ".post-as", "account-of-" + name);
          properties.forEach((key, value) -> settings.put(route + "." + key, value));
        });
    return settings;
  }

  static List<Samples.Sample> samples() {
    return Samples.all();
  }

  @AfterAll
  void close() {
    router.close();
    TestDatabase.close(database);
  }

  @Test
  void thereAreEnough() {
    assertThat(samples().size() * ROUTES.size()).isGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsPreviewedIsWhatIsPosted(Samples.Sample sample) {
    for (Event event : sources.preview(sample.kind(), sample.headers(), sample.body())) {
      UUID id = router.accept(event).toCompletableFuture().join().event();
      InboxEvent stored = inbox.find(id).orElseThrow();
      Map<String, DeliveryState> deliveries =
          outbox.ofEvent(id, 100).stream()
              .collect(Collectors.toMap(DeliveryState::route, delivery -> delivery));
      List<Preview> all = previews.of(stored.event(), stored.received());
      assertThat(all).hasSize(ROUTES.size());
      all.forEach(preview -> agree(preview, deliveries.get(preview.route()), stored));
    }
  }

  private void agree(Preview preview, @Nullable DeliveryState made, InboxEvent stored) {
    if (preview.verdict() == Preview.Verdict.NO) {
      assertThat(made).isNull();
      return;
    }
    DeliveryState delivery = Objects.requireNonNull(made);
    if (preview.verdict() == Preview.Verdict.FAILED) {
      assertThat(delivery.state()).isEqualTo(DeliveryState.State.DEAD);
      assertThat(preview.reason()).startsWith(delivery.error());
      assertThat(stored.verdicts()).containsEntry(preview.route(), "failed: " + preview.reason());
    } else {
      assertThat(Json.write(Objects.requireNonNull(preview.status())))
          .isEqualTo(outbox.payload(delivery.id()).orElseThrow());
    }
  }
}
