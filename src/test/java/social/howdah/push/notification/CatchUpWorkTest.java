package social.howdah.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.work.WorkState;
import social.howdah.platform.work.Works;
import social.howdah.push.NotificationsConfig;

/** An administrator has all notifications looked at, and sees how far that has come. */
@ParameterizedClass
@EnumSource
class CatchUpWorkTest {
  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final LookStore looks;
  private final AuditTrail audit;

  CatchUpWorkTest(TestDatabase kind) {
    database = kind.open();
    looks = new LookStore(database);
    audit = new AuditTrail(database, clock);
  }

  /** As of a node that has just started: nothing is kept but in the database. */
  private CatchUpWork work() {
    return new CatchUpWork(
        new CatchUpWorkStore(database),
        looks,
        new NotificationsConfig(TestSettings.of(Map.of())),
        audit,
        database,
        clock);
  }

  private Works works() {
    return new Works(List.of(work()), audit, database);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void everyAccountIsDueAndTheWorkEndsWhenAllWereLookedAt() {
    accounts(3);
    assertThat(works().begin("catch-up", "ada")).isTrue();
    assertThat(works().begin("catch-up", "bob")).as("under way").isFalse();
    assertThat(now()).extracting(WorkState::done, WorkState::total).containsExactly(0L, 3L);
    assertThat(looks.due(clock.instant(), 10)).hasSize(3);

    look(2);
    assertThat(now()).extracting(WorkState::done, WorkState::goesOn).containsExactly(2L, true);
    look(1);
    WorkState ended = now();
    assertThat(ended).extracting(WorkState::done, WorkState::goesOn).containsExactly(3L, false);
    assertThat(ended.cancelledBy()).isNull();
    assertThat(works().cancel("catch-up", ended.seq(), "ada")).isFalse();
    assertThat(audit.newest(AuditFilter.ALL, 9)).extracting("actor").containsExactly("ada");
  }

  @Test
  void whatWasNotLookedAtWhenItIsStoppedComesInTheUsualTime() {
    accounts(20);
    works().begin("catch-up", "ada");
    look(5);
    assertThat(works().cancel("catch-up", now().seq(), "bob")).isTrue();
    assertThat(now())
        .extracting(WorkState::cancelledBy, WorkState::goesOn)
        .containsExactly("bob", false);
    assertThat(looks.due(clock.instant(), 30)).isEmpty();
    assertThat(looks.due(clock.instant().plus(Duration.ofMinutes(61)), 30)).hasSize(20);
    assertThat(audit.newest(AuditFilter.ALL, 1).get(0).subject()).startsWith("work catch-up ");
  }

  @Test
  void anAccountThatIsUnlinkedMeanwhileIsNotWaitedFor() {
    List<UUID> accounts = accounts(2);
    works().begin("catch-up", "ada");
    look(1);
    looks.forget(accounts);
    work().clean(new Housekeeping());
    assertThat(now().goesOn()).isFalse();
    clock.pass(Duration.ofDays(31));
    work().clean(new Housekeeping());
    assertThat(works().newest(1)).isEmpty();
  }

  private WorkState now() {
    return works().newest(1).get(0);
  }

  /** Looks that are not due for an hour. */
  private List<UUID> accounts(int many) {
    Map<UUID, Instant> times = new HashMap<>();
    for (int i = 0; i < many; i++) {
      times.put(UUID.randomUUID(), hence(Duration.ofHours(1)));
    }
    looks.begin(times);
    return List.copyOf(times.keySet());
  }

  private void look(int accounts) {
    clock.pass(Duration.ofSeconds(1));
    looks
        .due(clock.instant(), accounts)
        .forEach(due -> assertThat(looks.take(due, hence(Duration.ofHours(1)))).isTrue());
  }

  private Instant hence(Duration time) {
    return clock.instant().plus(time).truncatedTo(ChronoUnit.MICROS);
  }
}
