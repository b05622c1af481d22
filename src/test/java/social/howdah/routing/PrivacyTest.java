package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;
import social.howdah.platform.database.TestDatabase;
import social.howdah.routing.route.Route;
import social.howdah.routing.rule.Compiled;
import social.howdah.routing.rule.Rule;
import social.howdah.routing.rule.Rules;
import social.howdah.routing.rule.TestRules;
import social.howdah.routing.storm.Gated;

/** Who hears of notifications that are for an account alone. */
class PrivacyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String WORDS = "between you and me";

  private final Map<String, String> properties =
      new HashMap<>(
          Map.of(
              "howdah.destination.team.kind", "slack",
              "howdah.route.r.from", "mastodon",
              "howdah.route.r.send-to", "team"));

  @ParameterizedTest
  @ValueSource(strings = {"public", "unlisted"})
  void whatEverybodyMayReadIsTold(String visibility) {
    Routing routing = route(mention(visibility));
    assertThat(routing.verdicts()).containsEntry("r", "matched");
    assertThat(routing.deliveries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "direct", "mutuals_only", "of_tomorrow", ""})
  void whatNotEverybodyMayReadIsWithheld(String visibility) {
    Routing routing = route(mention(visibility));
    assertThat(routing.deliveries()).isEmpty();
    assertThat(routing.verdicts())
        .containsEntry(
            "r",
            "withheld: not everybody may read its status; "
                + "howdah.route.r.private=true would let it pass.");
  }

  @Test
  void aRouteThatSaysSoHearsOfIt() {
    properties.put("howdah.route.r.private", "true");
    assertThat(route(mention("direct")).deliveries()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"follow, 1", "admin.sign_up, 1", "admin.report, 0", "moderation_warning, 0"})
  void whatIsForModeratorsIsWithheld(String type, int told) {
    assertThat(route(notification(type, null)).deliveries()).hasSize(told);
  }

  @Test
  void aBoostOfWhatNotEverybodyMayReadIsWithheld() {
    Map<String, Object> boost =
        Map.of("visibility", "public", "reblog", Map.of("visibility", "private"));
    assertThat(route(notification("status", boost)).deliveries()).isEmpty();
  }

  @Test
  void aConditionThatFailsMakesNoDeadLetterOfIt() {
    properties.put("howdah.route.r.when", "data.nothing.like.this == 1");
    assertThat(route(mention("direct")).deliveries()).isEmpty();
    assertThat(route(mention("direct")).verdicts().get("r")).startsWith("failed: ");
    assertThat(route(mention("public")).deliveries()).hasSize(1);
  }

  /** Whatever routes there are: without {@code private} nothing carries the words anywhere. */
  @Test
  void noCombinationOfRoutesTellsAPrivateMention() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      properties.clear();
      List<String> open = routes(random);
      Event event =
          mention(random.nextBoolean() ? "direct" : random.nextBoolean() ? "private" : "odd");
      assertThat(route(event).deliveries())
          .as("seed %d, round %d, %s", seed, round, properties)
          .allSatisfy(delivery -> assertThat(open).contains(delivery.route()));
    }
  }

  /** Whatever a person's rules are: what others read, too, hears it where the rule says so. */
  @Test
  void noCombinationOfRulesTellsOthersAPrivateMention() {
    Rules rules =
        TestRules.of(TestDatabase.H2.open(), Clock.systemUTC(), Map.of(), List.of("team", "lobby"));
    Routes none = TestRoutes.of(Map.of(), Map.of()).now();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int told = 0;
    for (int round = 0; round < 1_000; round++) {
      List<Rule> wanted =
          random.ints(1 + random.nextInt(4), 0, 8).mapToObj(any -> rule(random)).toList();
      Event event = mention(random.nextBoolean() ? "direct" : "odd");
      Optional<Compiled> first = Compiled.first(rules.compile("ada", wanted), event);
      boolean open = first.map(Compiled::rule).filter(Rule::tellsPrivate).isPresent();
      List<Route> led = first.map(Compiled::routes).orElse(List.of());
      List<String> destinations =
          Routing.of(
                  none.and("mastodon", led),
                  (name, any) -> Optional.empty(),
                  new UUID(0, 1),
                  event,
                  NOW)
              .deliveries()
              .stream()
              .map(one -> Gated.message(one.kind(), one.payload()).orElseThrow().destination())
              .toList();
      assertThat(destinations)
          .as("seed %d, round %d, %s", seed, round, wanted)
          .allMatch(destination -> destination.equals("own-mail/ada") || open);
      told += destinations.size();
    }
    assertThat(told).isPositive();
  }

  private static Rule rule(Random random) {
    List<String> places = List.of("own-mail", "team", "lobby");
    return new Rule(
        null,
        null,
        random.nextBoolean() ? List.of() : List.of("alice", "press"),
        random.nextBoolean() ? List.of() : List.of("mention", "follow"),
        random.nextInt(3) > 0 ? List.of() : List.of("people"),
        random.nextBoolean() ? List.of() : List.of("direct"),
        random.nextInt(3) > 0 ? List.of() : List.of("you"),
        places.subList(random.nextInt(3), 3),
        random.nextInt(4) == 0,
        random.nextBoolean() ? null : "hourly",
        random.nextBoolean() ? null : "22:00-07:00",
        null);
  }

  /** Makes up to five; answers the names of those that may tell. */
  private List<String> routes(Random random) {
    List<String> open = new ArrayList<>();
    List<String> conditions =
        List.of(
            "",
            "true",
            "event.type.startsWith('social.mastodon')",
            "data.notification.status.visibility == 'direct'",
            "data.missing.field",
            "data.recipient == 'alice' || event.actor == ''");
    List<String> texts =
        List.of("", "{{ data.notification.status.content }}", "{{ data.gone }}", "hello");
    properties.put("howdah.source.ci.kind", "generic");
    for (String name :
        List.of("one", "two", "three", "four", "five").subList(0, 1 + random.nextInt(5))) {
      String prefix = "howdah.route." + name;
      properties.put(prefix + ".from", random.nextBoolean() ? "mastodon" : "ci,mastodon");
      properties.put(prefix + ".when", conditions.get(random.nextInt(conditions.size())));
      properties.put(prefix + ".text", texts.get(random.nextInt(texts.size())));
      if (random.nextBoolean()) {
        properties.put(prefix + ".post-as", "press");
        properties.put(prefix + ".visibility", random.nextBoolean() ? "public" : "direct");
      }
      if (random.nextBoolean() || !properties.containsKey(prefix + ".post-as")) {
        properties.put("howdah.destination.team.kind", "slack");
        properties.put("howdah.destination.own.kind", "mail");
        properties.put(prefix + ".send-to", random.nextBoolean() ? "team" : "team,own");
      }
      properties.put(prefix + ".urgent", random.nextBoolean() ? "true" : "false");
      if (random.nextBoolean()) {
        properties.put(prefix + ".quiet-hours", "22:00-07:00");
      }
      if (random.nextBoolean() && properties.containsKey(prefix + ".send-to")) {
        properties.put(prefix + ".digest", random.nextBoolean() ? "hourly" : "daily@09:00");
      }
      if (random.nextInt(4) == 0) {
        properties.put(prefix + ".private", "true");
        open.add(name);
      } else if (random.nextBoolean()) {
        properties.put(prefix + ".private", "false");
      }
    }
    return open;
  }

  private Routing route(Event event) {
    return Routing.of(
        TestRoutes.of(properties, Map.of()).now(),
        (name, any) -> Optional.empty(),
        new UUID(0, 1),
        event,
        NOW);
  }

  private static Event mention(String visibility) {
    return notification(
        "mention", Map.of("visibility", visibility, "content", "<p>" + WORDS + "</p>"));
  }

  private static Event notification(String type, @Nullable Map<String, Object> status) {
    Map<String, @Nullable Object> notification = new HashMap<>();
    notification.put("type", type);
    if (status != null) {
      notification.put("status", status);
    }
    return Event.bare(
        "mastodon",
        "a/1",
        "social.mastodon.notification." + type,
        NOW,
        "alice",
        Map.of(
            "recipient",
            "alice",
            "owner",
            "ada",
            "text",
            WORDS,
            "visibility",
            status == null ? "" : status.getOrDefault("visibility", ""),
            "author",
            Map.of("bot", false),
            "notification",
            notification));
  }
}
