package social.howdah.identity;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/**
 * The door to sessions. They are in SQL: what ends here has ended on every node. Each method is a
 * transaction or joins the caller's.
 */
@Singleton
public class Sessions {
  /** Use is not written down at each request. */
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final IdentityConfig config;
  private final SessionStore sessions;
  private final PeopleStore people;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;

  @Inject
  public Sessions(IdentityConfig config, AuditTrail audit, Database database, Clock clock) {
    this.config = config;
    this.sessions = new SessionStore(database);
    this.people = new PeopleStore(database);
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins a session, with an id of its own.
   *
   * @param userAgent the browser's header, of which a few words are kept
   * @param before the session that the browser has had until now: it ends
   */
  public Session begin(Arrival arrival, @Nullable String userAgent, Optional<Secret> before) {
    Person person = arrival.person();
    Session session = new Session(Secret.random(), person, Secret.random());
    Instant now = now();
    return database.transaction(
        () -> {
          before.ifPresent(sessions::delete);
          people.put(person, arrival.mail().orElse(null), now);
          sessions.insert(
              session, UUID.randomUUID(), Device.of(userAgent), now, now.plus(config.session()));
          audit.record(
              person.name(), AuditAction.SIGNED_IN, subject(person.name()), config.mode().word());
          return session;
        });
  }

  /** Writes down what is known of a person now; a role that is lost is lost in every session. */
  public void update(Arrival arrival) {
    people.put(arrival.person(), arrival.mail().orElse(null), now());
  }

  /** The session of a cookie, unless it has ended or was not used for too long. */
  public Optional<Session> find(Secret id) {
    Instant now = now();
    Optional<SessionStore.Found> found = sessions.find(id, now, idle(now));
    if (found.isPresent() && !found.get().seen().plus(EVERY).isAfter(now)) {
      sessions.seen(id, now, EVERY);
    }
    return found.map(SessionStore.Found::session);
  }

  /** Ends a session because its person wants so. */
  public void signOut(Session session) {
    String name = session.person().name();
    database.transaction(
        () -> {
          sessions.delete(session.id());
          audit.record(name, AuditAction.SIGNED_OUT, subject(name));
          return session;
        });
  }

  /** Ends a session that nobody has asked to end; {@code why} stands in the audit. */
  public void end(Session session, String why) {
    String name = session.person().name();
    database.transaction(
        () -> {
          if (sessions.delete(session.id())) {
            audit.record(AuditTrail.SYSTEM, AuditAction.SESSION_ENDED, subject(name), why);
          }
          return session;
        });
  }

  /** Ends a session that nobody has asked to end; {@code why} stands in the audit. */
  public void end(UUID handle, String why) {
    database.transaction(
        () -> {
          Optional<String> whose = sessions.person(handle);
          if (whose.isPresent() && sessions.delete(handle)) {
            audit.record(AuditTrail.SYSTEM, AuditAction.SESSION_ENDED, subject(whose.get()), why);
          }
          return handle;
        });
  }

  /** Those of a person. */
  public List<OpenSession> of(String person, Session asking) {
    Instant now = now();
    return sessions.open(person, asking.id(), now, idle(now));
  }

  /** Everybody's; at most 1 000, the last used first. */
  public List<OpenSession> all(Session asking) {
    Instant now = now();
    return sessions.open(null, asking.id(), now, idle(now));
  }

  /** Ends one: one's own, or anybody's as an administrator. False when there is none such. */
  public boolean end(Person by, UUID handle) {
    return database.transaction(
        () -> {
          Optional<String> whose =
              sessions.person(handle).filter(name -> by.isAdmin() || name.equals(by.name()));
          if (whose.isEmpty() || !sessions.delete(handle)) {
            return false;
          }
          audit.record(by.name(), AuditAction.SESSION_ENDED, subject(whose.get()), "one session");
          return true;
        });
  }

  /** Ends all of a person: one's own, or anybody's as an administrator. Returns how many. */
  public int endAll(Person by, String person) {
    if (!by.isAdmin() && !by.name().equals(person)) {
      return 0;
    }
    return database.transaction(
        () -> {
          int ended = sessions.deleteAll(person);
          if (ended > 0) {
            String detail = ended == 1 ? "one session" : "all " + ended + " sessions";
            audit.record(by.name(), AuditAction.SESSION_ENDED, subject(person), detail);
          }
          return ended;
        });
  }

  void clean(@Observes Housekeeping event) {
    Instant now = now();
    sessions.clean(now, idle(now));
  }

  private Instant idle(Instant now) {
    return now.minus(config.idle());
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String subject(String name) {
    return "person " + name;
  }
}
