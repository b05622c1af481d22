package social.howdah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.SettableClock;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** Sessions of two nodes on one database. */
@ParameterizedClass
@EnumSource
class SessionsTest {
  private static final Arrival ADA = arrival("ada", Person.ADMIN);
  private static final Arrival BOB = arrival("bob", Person.EMPLOYEE);

  private final SettableClock clock = new SettableClock();
  private final AuditTrail audit;
  private final Database database;
  private final Database second;
  private final Sessions one;
  private final Sessions two;

  SessionsTest(TestDatabase kind) {
    database = kind.open();
    second = TestDatabase.second(database);
    IdentityConfig config =
        new IdentityConfig(
            TestSettings.of(Map.of("howdah.sign-in.session", "12h", "howdah.sign-in.idle", "1h")));
    audit = new AuditTrail(database, clock);
    one = new Sessions(config, audit, database, clock);
    two = new Sessions(config, audit, second, clock);
  }

  @AfterEach
  void close() {
    TestDatabase.close(second);
    TestDatabase.close(database);
  }

  @Test
  void whatBeginsAtOneNodeHoldsAtTheOther() {
    Session session = begin(ADA);
    assertThat(two.find(session.id()))
        .hasValueSatisfying(
            found -> {
              assertThat(found.person()).isEqualTo(ADA.person());
              assertThat(found.csrf()).isEqualTo(session.csrf());
            });
    assertThat(two.find(Secret.random())).isEmpty();
  }

  @Test
  void aSessionThatIsNotUsedEnds() {
    Session session = begin(ADA);
    clock.pass(Duration.ofHours(1));
    assertThat(two.find(session.id())).isEmpty();
    assertThat(one.all(session)).isEmpty();
  }

  @Test
  void aSessionThatIsUsedLastsUntilItsAbsoluteEnd() {
    Session session = begin(ADA);
    for (int i = 0; i < 23; i++) {
      clock.pass(Duration.ofMinutes(30));
      assertThat(two.find(session.id())).as("half hour %d", i).isPresent();
    }
    clock.pass(Duration.ofMinutes(30));
    assertThat(two.find(session.id())).isEmpty();
  }

  @Test
  void useIsWrittenDownOnceAMinute() {
    Session session = begin(ADA);
    var began = one.all(session).get(0).seen();
    clock.pass(Duration.ofSeconds(59));
    one.find(session.id());
    assertThat(one.all(session).get(0).seen()).isEqualTo(began);
    clock.pass(Duration.ofSeconds(1));
    one.find(session.id());
    assertThat(two.all(session).get(0).seen()).isEqualTo(began.plusSeconds(60));
  }

  @Test
  void aNewSignInEndsTheBrowsersSessionOfBefore() {
    Session before = begin(ADA);
    Session after = one.begin(ADA, null, Optional.of(before.id()));
    assertThat(two.find(before.id())).isEmpty();
    assertThat(two.find(after.id())).isPresent();
    assertThat(after.id()).isNotEqualTo(before.id());
  }

  @Test
  void anAdministratorEndsAnybodysSessionAndItEndsOnAllNodes() {
    Session ada = begin(ADA);
    Session bob = begin(BOB);
    assertThat(two.end(ada.person(), handle(bob))).isTrue();
    assertThat(one.find(bob.id())).isEmpty();
    assertThat(two.end(ada.person(), handle(ada))).isTrue();
    assertThat(audited(AuditAction.SESSION_ENDED))
        .containsExactly("ada person ada one session", "ada person bob one session");
  }

  @Test
  void anEmployeeEndsOnlyTheirOwn() {
    Session ada = begin(ADA);
    Session first = begin(BOB);
    Session second = begin(BOB);
    assertThat(one.end(first.person(), handle(ada))).isFalse();
    assertThat(one.endAll(first.person(), "ada")).isZero();
    assertThat(one.end(first.person(), UUID.randomUUID())).isFalse();
    assertThat(one.find(ada.id())).isPresent();
    assertThat(one.endAll(first.person(), "bob")).isEqualTo(2);
    assertThat(two.find(second.id())).isEmpty();
    assertThat(audited(AuditAction.SESSION_ENDED)).containsExactly("bob person bob all 2 sessions");
  }

  @Test
  void aPersonSeesTheirOwnAndWhichOneThisIs() {
    Session bob = begin(BOB);
    begin(ADA);
    assertThat(one.of("bob", bob))
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.current()).isTrue();
              assertThat(open.device()).isEqualTo("Firefox on Linux");
            });
    assertThat(one.all(bob))
        .extracting(OpenSession::person)
        .containsExactlyInAnyOrder("ada", "bob");
  }

  @Test
  void aRoleThatIsLostIsLostInEverySessionAtOnce() {
    Session first = begin(ADA);
    Session second = begin(ADA);
    one.update(arrival("ada", Person.EMPLOYEE));
    for (Session session : List.of(first, second)) {
      assertThat(two.find(session.id()).orElseThrow().person().isAdmin()).isFalse();
    }
  }

  @Test
  void whatHasEndedIsCleanedAway() {
    Session session = begin(ADA);
    clock.pass(Duration.ofHours(2));
    one.clean(new Housekeeping());
    assertThat(one.end(session.person(), UUID.randomUUID())).isFalse();
    assertThat(one.all(session)).isEmpty();
  }

  private Session begin(Arrival arrival) {
    return one.begin(
        arrival,
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        Optional.empty());
  }

  private UUID handle(Session session) {
    return one.all(session).stream()
        .filter(OpenSession::current)
        .findFirst()
        .orElseThrow()
        .handle();
  }

  private List<String> audited(AuditAction action) {
    return audit.newest(new AuditFilter(null, action, null, null), 10).stream()
        .map((AuditEntry line) -> line.actor() + " " + line.subject() + " " + line.detail())
        .toList();
  }

  private static Arrival arrival(String name, String role) {
    return new Arrival(new Person(name, Set.of(role), Set.of()), Optional.empty());
  }
}
