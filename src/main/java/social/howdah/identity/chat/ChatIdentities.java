package social.howdah.identity.chat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** The door to chat identities. A chat's user is one person; a person may be several users. */
@Singleton
public class ChatIdentities {
  /** How long a link may be used. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  private final ChatIdentityStore store;
  private final People people;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;

  @Inject
  public ChatIdentities(
      ChatIdentityStore store, People people, AuditTrail audit, Database database, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /** Who the user is, as at their last sign-in; empty for one who is tied to nobody. */
  public Optional<Person> person(ChatUser user) {
    return store.find(user).map(ChatIdentity::person).flatMap(people::byName);
  }

  /**
   * Remembers by which destination a user has spoken: a realm may have many, and not all of them
   * may write to them.
   *
   * @param destination name of the configured destination
   */
  public void met(ChatUser user, String destination) {
    store.met(user, destination);
  }

  /**
   * A person's user who has spoken by that destination; of several, the one tied last.
   *
   * @param destination name of the configured destination
   */
  public Optional<ChatUser> metBy(String destination, String person) {
    return store.metBy(destination, person);
  }

  /** A person's, the oldest first. */
  public List<ChatIdentity> of(String person) {
    return store.of(person);
  }

  /**
   * Offers to tie a user to whoever opens the link. An earlier offer to the same user ends.
   *
   * @return what goes into the link; nobody but the user may see it
   */
  public Secret offer(ChatUser user) {
    Secret secret = Secret.random();
    database.transaction(
        () -> {
          store.withdraw(user);
          store.offer(secret, user, now().plus(LIFE));
          return user;
        });
    return secret;
  }

  /** Whom an offer is for; empty for one that was used, or has expired, or never was. */
  public Optional<ChatUser> offered(Secret secret) {
    return store.offered(secret, now());
  }

  /**
   * Ties the user an offer is for to a person, whoever the user was before; the offer is used up.
   *
   * @return the user; empty when the offer was used meanwhile
   */
  public Optional<ChatUser> tie(Secret secret, Person person) {
    return database.transaction(
        () -> {
          Optional<ChatUser> user = offered(secret).filter(found -> store.use(secret));
          user.ifPresent(
              found -> {
                store.put(new ChatIdentity(found, person.name(), now()));
                audit.record(person.name(), AuditAction.CHAT_TIED, subject(found));
              });
          return user;
        });
  }

  /**
   * Ends an identity.
   *
   * @param actor who wants it: the person, or an administrator
   * @return false if there is none
   */
  public boolean untie(ChatUser user, String actor) {
    return database.transaction(
        () -> {
          boolean ended = store.delete(user);
          if (ended) {
            audit.record(actor, AuditAction.CHAT_UNTIED, subject(user));
          }
          return ended;
        });
  }

  private static String subject(ChatUser user) {
    return "chat user %s of %s".formatted(user.name(), user.realm());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void clean(@Observes Housekeeping event) {
    store.clean(now());
  }
}
