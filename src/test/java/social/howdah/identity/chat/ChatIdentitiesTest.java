package social.howdah.identity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.identity.Person;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.SettableClock;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** By which destinations a person can be written to, on each database. */
@ParameterizedClass
@EnumSource
class ChatIdentitiesTest {
  private static final ChatUser ADA = new ChatUser("slack/T1", "U1", "ada");

  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final ChatIdentities identities;

  ChatIdentitiesTest(TestDatabase kind) {
    database = kind.open();
    identities = TestIdentities.of(database, clock);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void aPersonIsMetWhereTheirUserHasSpoken() {
    identities.met(ADA, "desk");
    identities.met(ADA, "desk");
    assertThat(identities.metBy("desk", "ada")).isEmpty();
    tie(ADA);
    assertThat(identities.metBy("desk", "ada")).contains(ADA);
    assertThat(identities.metBy("ops", "ada")).isEmpty();
    assertThat(identities.metBy("desk", "ben")).isEmpty();
  }

  /** The same id in another workspace is somebody else. */
  @Test
  void usersOfOtherRealmsAreOthers() {
    identities.met(new ChatUser("slack/T2", "U1", "eve"), "desk");
    tie(ADA);
    assertThat(identities.metBy("desk", "ada")).isEmpty();
  }

  @Test
  void ofSeveralUsersTheOneTiedLastIsWrittenTo() {
    ChatUser later = new ChatUser("slack/T1", "U0", "ada-new");
    identities.met(later, "desk");
    identities.met(ADA, "desk");
    tie(ADA);
    clock.pass(Duration.ofMinutes(1));
    tie(later);
    assertThat(identities.metBy("desk", "ada")).contains(later);
  }

  @Test
  void whoIsUntiedIsNotWrittenTo() {
    identities.met(ADA, "desk");
    tie(ADA);
    identities.untie(ADA, "ada");
    assertThat(identities.metBy("desk", "ada")).isEmpty();
  }

  @Test
  void strangersAreForgottenWhenTheirLinkHasExpired() {
    ChatUser stranger = new ChatUser("slack/T1", "U9", "eve");
    identities.met(stranger, "desk");
    identities.offer(stranger);
    identities.met(ADA, "desk");
    tie(ADA);
    identities.clean(new Housekeeping());
    assertThat(meetings()).isEqualTo(2);
    clock.pass(ChatIdentities.LIFE);
    identities.clean(new Housekeeping());
    assertThat(meetings()).isEqualTo(1);
    assertThat(identities.metBy("desk", "ada")).contains(ADA);
  }

  private void tie(ChatUser user) {
    Person ada = new Person("ada", Set.of(Person.EMPLOYEE), Set.of());
    assertThat(identities.tie(identities.offer(user), ada)).contains(user);
  }

  private int meetings() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT COUNT(*) FROM chat_meeting").mapTo(int.class).one());
  }
}
