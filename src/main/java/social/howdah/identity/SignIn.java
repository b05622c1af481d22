package social.howdah.identity;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.problem.Problem;

/** The door for signing in and out. */
@Singleton
public class SignIn {
  private static final Logger LOG = System.getLogger(SignIn.class.getName());

  private final IdentityConfig config;
  private final LocalUsers users;
  private final SessionStore sessions;
  private final PeopleStore people;
  private final AuditTrail audit;
  private final Database database;
  private final Attempts attempts;
  private final Clock clock;

  @Inject
  SignIn(
      IdentityConfig config,
      LocalUsers users,
      SessionStore sessions,
      PeopleStore people,
      AuditTrail audit,
      Database database,
      Clock clock) {
    this.config = config;
    this.users = users;
    this.sessions = sessions;
    this.people = people;
    this.audit = audit;
    this.database = database;
    this.attempts = new Attempts(clock);
    this.clock = clock;
  }

  /**
   * Begins a session; empty when name and password do not belong together.
   *
   * @throws Problem 429 after too many failures
   */
  public Optional<Session> signIn(String name, Secret password) {
    if (attempts.tooMany(name)) {
      throw new Problem(429, "Too many attempts. Wait five minutes.", Duration.ofMinutes(5));
    }
    Optional<IdentityConfig.LocalUser> user = users.check(name, password);
    if (user.isEmpty()) {
      attempts.failed(name);
      LOG.log(Level.INFO, "A sign-in failed");
      return Optional.empty();
    }
    attempts.succeeded(name);
    return Optional.of(begin(user.get().person(), user.get().mail().orElse(null)));
  }

  private Session begin(Person person, @Nullable String mail) {
    Session session = new Session(Secret.random(), person, Secret.random());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.transaction(
        () -> {
          people.put(person, mail, now);
          sessions.insert(session, now.plus(config.session()));
          audit.record(person.name(), AuditAction.SIGNED_IN, "person " + person.name());
          return session;
        });
  }

  public Optional<Session> session(Secret id) {
    return sessions.find(id, clock.instant());
  }

  public void signOut(Session session) {
    String name = session.person().name();
    database.transaction(
        () -> {
          sessions.delete(session.id());
          audit.record(name, AuditAction.SIGNED_OUT, "person " + name);
          return session;
        });
  }

  void clean(@Observes Housekeeping event) {
    sessions.clean(clock.instant());
  }
}
