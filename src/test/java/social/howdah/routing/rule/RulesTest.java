package social.howdah.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.DocsPage;
import social.howdah.message.Event;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.json.Json;
import social.howdah.routing.route.Route;

/** What persons hear of, by their own rules or by none. */
class RulesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final Database SHARED = TestDatabase.H2.open();

  private final SettableClock clock = new SettableClock();
  private final Map<String, String> settings = new HashMap<>();
  private Database database = SHARED;
  private Rules rules = rules();

  @AfterEach
  void forget() {
    TestRules.of(SHARED, clock, settings, List.of()).reset("ada");
  }

  @Test
  void whoHasChosenNothingGetsOneMailADay() {
    settings.put("howdah.rules.time-zone", "Europe/Berlin");
    assertThat(rules().routes(mention(Map.of())))
        .singleElement()
        .satisfies(
            route -> {
              assertThat(route.sendTo()).containsExactly("own-mail/ada");
              assertThat(route.quiet().digest()).isEqualTo("daily");
              assertThat(route.quiet().timeZone()).isEqualTo("Europe/Berlin");
              assertThat(route.tellsPrivate()).isTrue();
            });
  }

  @Test
  void whoHasNotAskedForNotificationsGetsNoneUnlessByTheirRules() {
    Event unasked = mention(Map.of("chosen", false));
    assertThat(rules.routes(unasked)).isEmpty();
    replace(0, to("own-mail"));
    assertThat(rules.routes(unasked)).hasSize(1);
  }

  @Test
  void theInstallationMayLeaveThemAlone() {
    settings.put("howdah.rules.default", "false");
    assertThat(rules().routes(mention(Map.of()))).isEmpty();
    assertThat(rules().of("ada").rules()).isEmpty();
  }

  @Test
  void whoChoosesNothingAtAllHearsNothing() {
    replace(0);
    assertThat(rules.of("ada").areOwn()).isTrue();
    assertThat(rules.routes(mention(Map.of()))).isEmpty();
    rules.reset("ada");
    assertThat(rules.routes(mention(Map.of()))).hasSize(1);
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    replace(0, rule(rule -> rule.types(List.of("mention")).sendTo(List.of())), to("own-mail"));
    assertThat(sentTo(mention(Map.of()))).isEmpty();
    assertThat(sentTo(event("follow", Map.of()))).containsExactly("own-mail/ada");
  }

  @Test
  void rulesAreOfTheirPersonAlone() {
    replace(0, to("team"));
    assertThat(sentTo(mention(Map.of("owner", "bob")))).containsExactly("own-mail/bob");
    Map<String, @Nullable Object> nobodys = new HashMap<>();
    nobodys.put("owner", null);
    assertThat(rules.routes(mention(nobodys))).isEmpty();
    Event other =
        Event.bare(
            "ci", "1", "social.mastodon.notification.mention", NOW, null, Map.of("owner", "ada"));
    assertThat(rules.routes(other)).isEmpty();
  }

  @Test
  void whatOthersReadIsARouteOfItsOwnThatTellsNothingPrivate() {
    replace(0, to("own-mail", "team"));
    assertThat(rules.routes(mention(Map.of())))
        .extracting(Route::sendTo, Route::tellsPrivate)
        .containsExactlyInAnyOrder(
            tuple(List.of("own-mail/ada"), true), tuple(List.of("team"), false));
    replace(
        rules.of("ada").version(), rule(rule -> rule.sendTo(List.of("team")).tellsPrivate(true)));
    assertThat(rules.routes(mention(Map.of()))).allMatch(Route::tellsPrivate);
  }

  @ParameterizedTest
  @CsvSource({
    "types, mention, true",
    "types, follow, false",
    "accounts, ada, true",
    "accounts, press, false",
    "visibilities, direct, true",
    "visibilities, public, false",
    "words, HOWDAH, true",
    "words, spoilers, true",
    "words, camel, false",
    "from, people, true",
    "from, bots, false",
    "from, followers, true",
    "from, followed, false",
    "from, list:Friends, true",
    "from, list:Foes, false",
    "from, @Bob@Other.Example, true",
    "from, bob@third.example, false",
    "from, *@other.example, true",
    "from, *@example, false",
  })
  void fits(String list, String entry, boolean fits) {
    List<String> entries = List.of(entry);
    replace(
        0,
        rule(
            rule ->
                switch (list) {
                  case "types" -> rule.types(entries);
                  case "accounts" -> rule.accounts(entries);
                  case "visibilities" -> rule.visibilities(entries);
                  case "words" -> rule.words(entries);
                  default -> rule.from(entries);
                }));
    Event event =
        mention(
            Map.of(
                "recipient",
                "ada",
                "visibility",
                "direct",
                "warning",
                "Spoilers ahead",
                "text",
                "Have you seen Howdah?",
                "author",
                Map.of(
                    "acct",
                    "bob@other.example",
                    "domain",
                    "other.example",
                    "bot",
                    false,
                    "follower",
                    true,
                    "followed",
                    false,
                    "lists",
                    List.of("Friends"))));
    assertThat(rules.routes(event)).hasSize(fits ? 1 : 0);
  }

  @Test
  void aRelationThatIsNotKnownFitsNothing() {
    replace(0, rule(rule -> rule.from(List.of("followers", "followed", "list:Friends"))));
    assertThat(rules.routes(mention(Map.of("author", Map.of("acct", "bob@b.example"))))).isEmpty();
    assertThat(rules.routes(mention(Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whoChangesWhatOthersHaveChangedIsTold(TestDatabase kind) {
    database = kind.open();
    rules = rules();
    long first = replace(0, to("own-mail"));
    assertThat(rules.replace("ada", new RuleSet(0, List.of(to("team"))))).isEmpty();
    long second = replace(first, to("team"));
    assertThat(second).isGreaterThan(first);
    assertThat(rules.replace("ada", new RuleSet(first, List.of()))).isEmpty();
    assertThat(rules.of("ada").rules().get(0).sendTo()).containsExactly("team");
    TestDatabase.close(database);
  }

  @Test
  void aRuleKeepsItsIdAndNoOtherGetsIt() {
    replace(0, to("own-mail"));
    Rule old = rules.of("ada").rules().get(0);
    replace(rules.of("ada").version(), to("team"), old, old);
    assertThat(rules.of("ada").rules()).extracting(Rule::id).doesNotHaveDuplicates().hasSize(3);
    assertThat(rules.of("ada").rules().get(1)).isEqualTo(old);
  }

  @Test
  void anotherNodeSeesAChangeWithinSeconds() {
    Rules other = rules();
    assertThat(other.routes(mention(Map.of()))).hasSize(1);
    replace(0);
    clock.pass(Duration.ofSeconds(3));
    assertThat(other.routes(mention(Map.of()))).isEmpty();
  }

  @Test
  void whatWasReadGoesOnWhileTheDatabaseIsAway() {
    database = TestDatabase.H2.open();
    rules = rules();
    replace(0, to("team"));
    assertThat(sentTo(mention(Map.of()))).containsExactly("team");
    TestDatabase.close(database);
    clock.pass(Duration.ofMinutes(1));
    assertThat(sentTo(mention(Map.of()))).containsExactly("team");
    assertThatThrownBy(() -> rules.routes(mention(Map.of("owner", "bob"))))
        .isInstanceOf(RulesUnreadException.class);
  }

  @Test
  void aPlaceThatIsGoneGetsADeadLetterAndNoMessage() {
    replace(0, to("team"));
    Rules closed = TestRules.of(database, clock, settings, List.of());
    assertThat(closed.routes(mention(Map.of()))).flatMap(Route::sendTo).containsExactly("team/ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          types        | mentions       | Rule 2: types must be among added_to_collection,
          visibilities | secret         | Rule 2: visibilities must be among direct, private, public, unlisted.
          from         | everybody      | Rule 2: from must be people, bots, followers,
          sendTo       | mars           | Rule 2: sendTo must be among own-mail, team.
          quietHours   | at night       | Rule 2: quietHours must be spans such as 22:00-07:00
          quietHours   | 00:00-24:00    | Rule 2: quietHours must be spans such as 22:00-07:00
          digest       | weekly         | Rule 2: digest must be hourly, daily or daily@17:30.
          timeZone     | Mars/Olympus   | Rule 2: timeZone must be one such as Europe/Berlin.
          """)
  void saysWhatIsWrong(String field, String value, String sentence) {
    List<String> list = List.of(value);
    Rule wrong =
        rule(
            rule ->
                switch (field) {
                  case "types" -> rule.types(list);
                  case "visibilities" -> rule.visibilities(list);
                  case "from" -> rule.from(list);
                  case "sendTo" -> rule.sendTo(list);
                  case "quietHours" -> rule.quietHours(value);
                  case "digest" -> rule.digest(value);
                  default -> rule.timeZone(value);
                });
    assertThatThrownBy(() -> replace(0, to("own-mail"), wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
    assertThat(rules.of("ada").areOwn()).isFalse();
  }

  @Test
  void typesOfOtherServersAreLegal() {
    replace(0, rule(rule -> rule.types(List.of("pleroma:emoji_reaction"))));
    assertThat(rules.routes(event("pleroma:emoji_reaction", Map.of()))).hasSize(1);
  }

  @Test
  void theRulesOfThePageHold() throws Exception {
    String page = Json.write(DocsPage.read("docs/notifications.md").from("## Rules of a").json());
    List<Rule> written = Json.read(page, RuleSet.class).rules();
    replace(0, written.toArray(Rule[]::new));
    assertThat(written).hasSize(4);
    assertThat(sentTo(mention(Map.of("author", Map.of("bot", true))))).isEmpty();
    assertThat(sentTo(mention(Map.of()))).containsExactly("own-mail/ada");
    assertThat(sentTo(event("reblog", Map.of("visibility", "public", "text", "My garden"))))
        .containsExactly("team");
    assertThat(rules.routes(event("reblog", Map.of())))
        .extracting(route -> route.quiet().digest())
        .containsExactly("daily@17:30");
  }

  @Test
  void thereIsALimit() {
    Rule[] many = new Rule[51];
    Arrays.fill(many, to("own-mail"));
    assertThatThrownBy(() -> replace(0, many)).hasMessage("There may be 50 rules.");
    Rule wordy = rule(rule -> rule.words(List.of("w".repeat(201))));
    assertThatThrownBy(() -> replace(0, wordy))
        .hasMessage("Rule 1: words may have 200 characters.");
  }

  @Test
  void aTimeZoneThatIsNoneStopsTheStart() {
    RulesConfig config =
        new RulesConfig(TestSettings.of(Map.of("howdah.rules.time-zone", "Mars/Olympus")));
    assertThatThrownBy(config::check)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("howdah.rules.time-zone must be a time zone");
  }

  private Rules rules() {
    return TestRules.of(database, clock, settings, List.of("team"));
  }

  private long replace(long version, Rule... wanted) {
    return rules.replace("ada", new RuleSet(version, List.of(wanted))).orElseThrow().version();
  }

  private List<String> sentTo(Event event) {
    return rules.routes(event).stream().flatMap(route -> route.sendTo().stream()).toList();
  }

  private static Rule to(String... places) {
    return rule(rule -> rule.sendTo(List.of(places)));
  }

  private static Rule rule(UnaryOperator<RuleBuilder> change) {
    return change.apply(RuleBuilder.builder(DefaultRule.RULE).id(null).digest(null)).build();
  }

  private static Event mention(Map<String, ? extends @Nullable Object> data) {
    return event("mention", data);
  }

  private static Event event(String type, Map<String, ? extends @Nullable Object> data) {
    Map<String, @Nullable Object> all = new HashMap<>(Map.of("owner", "ada", "chosen", true));
    all.putAll(data);
    return Event.bare(
        "mastodon", "a/1", "social.mastodon.notification." + type, NOW, "ada@m.example", all);
  }
}
