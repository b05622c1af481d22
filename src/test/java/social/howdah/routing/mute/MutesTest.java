package social.howdah.routing.mute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** What is silent for a time, on each database. */
@ParameterizedClass
@EnumSource
class MutesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final AuditTrail audit;
  private final Mutes mutes;

  MutesTest(TestDatabase kind) {
    database = kind.open();
    audit = new AuditTrail(database, clock);
    mutes = node();
  }

  private Mutes node() {
    return new Mutes(new MuteStore(database), audit, database, clock);
  }

  @Test
  void eachKindSilencesItsOwnAndNothingElse() {
    Event event = event("github", "Mallory", "Noise");
    for (var entry :
        Map.of(
                Mute.Kind.ROUTE, "news",
                Mute.Kind.SOURCE, "github",
                Mute.Kind.AUTHOR, "mallory",
                Mute.Kind.LABEL, "noise")
            .entrySet()) {
      assertThat(mutes.of("news", event)).isEmpty();
      Mute mute = mutes.mute(entry.getKey(), entry.getValue(), HOUR, null, "ada");
      assertThat(mutes.of("news", event)).contains(mute);
      assertThat(mutes.of("other", event("jira", "bob", "quiet"))).isEmpty();
      mutes.unmute(mute.id(), "ada");
    }
  }

  @Test
  void aMuteEndsByItself() {
    mutes.mute(Mute.Kind.ROUTE, "news", HOUR, null, "ada");
    clock.pass(HOUR.minusSeconds(1));
    assertThat(mutes.of("news", event("github", "bob"))).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(mutes.of("news", event("github", "bob"))).isEmpty();
    assertThat(mutes.active()).isEmpty();
  }

  @Test
  void anotherNodeHearsOfItWithinSeconds() {
    Mutes other = node();
    assertThat(other.of("news", event("github", "bob"))).isEmpty();
    Mute mute = mutes.mute(Mute.Kind.ROUTE, "news", HOUR, null, "ada");
    clock.pass(Duration.ofSeconds(4));
    assertThat(other.of("news", event("github", "bob"))).contains(mute);
    mutes.unmute(mute.id(), "ada");
    clock.pass(Duration.ofSeconds(4));
    assertThat(other.of("news", event("github", "bob"))).isEmpty();
  }

  @Test
  void theStatusesOfARouteAreMutedByThemselves() {
    Mute mute = mutes.mute(Mute.Kind.STATUSES, "news", HOUR, null, "ada");
    assertThat(mutes.ofStatuses("news")).contains(mute);
    assertThat(mutes.ofStatuses("other")).isEmpty();
    assertThat(mutes.of("news", event("github", "bob"))).isEmpty();
    clock.pass(HOUR);
    assertThat(mutes.ofStatuses("news")).isEmpty();
  }

  @Test
  void whoMutedAndWhoEndedItStandsInTheAudit() {
    Mute mute = mutes.mute(Mute.Kind.LABEL, "team=ops", HOUR, "drill", "ada");
    assertThat(mutes.unmute(mute.id(), "bob")).isTrue();
    assertThat(mutes.unmute(mute.id(), "bob")).isFalse();
    assertThat(audit.newest(new AuditFilter(null, null, null, null), 9))
        .extracting(line -> line.actor() + " " + line.action().word() + " " + line.subject())
        .containsExactly("bob unmuted label team=ops", "ada muted label team=ops");
  }

  @Test
  void whatCannotBeIsRefusedWithASentence() {
    assertThatThrownBy(() -> mutes.mute(Mute.Kind.ROUTE, " ", HOUR, null, "ada"))
        .hasMessageStartingWith("Name what is to be silent");
    for (Duration time : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(400))) {
      assertThatThrownBy(() -> mutes.mute(Mute.Kind.ROUTE, "news", time, null, "ada"))
          .hasMessageStartingWith("Choose a time");
    }
    assertThatThrownBy(() -> mutes.mute(Mute.Kind.ROUTE, "n", HOUR, "x".repeat(1_001), "ada"))
        .hasMessageStartingWith("The reason may have");
    assertThat(mutes.active()).isEmpty();
  }

  @Test
  void whatHasEndedIsSweptAway() {
    Mute ended = mutes.mute(Mute.Kind.ROUTE, "news", HOUR, null, "ada");
    clock.pass(HOUR);
    mutes.clean(new Housekeeping());
    assertThat(mutes.unmute(ended.id(), "ada")).isFalse();
  }

  private Event event(String source, String actor, String... labels) {
    return new Event(
        source,
        "1",
        "t",
        clock.instant(),
        null,
        DetailsBuilder.builder().actor(actor).labels(List.of(labels)).build(),
        Map.of());
  }
}
