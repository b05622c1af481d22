package social.howdah.identity;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/** The door for signing in and out. */
@Singleton
public class SignIn {
  private static final Logger LOG = System.getLogger(SignIn.class.getName());

  private final IdentityConfig config;
  private final LocalUsers users;
  private final SessionStore sessions;
  private final Attempts attempts;
  private final Clock clock;

  @Inject
  SignIn(IdentityConfig config, LocalUsers users, SessionStore sessions, Clock clock) {
    this.config = config;
    this.users = users;
    this.sessions = sessions;
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
    Optional<Person> person = users.check(name, password);
    if (person.isEmpty()) {
      attempts.failed(name);
      LOG.log(Level.INFO, "A sign-in failed");
      return Optional.empty();
    }
    attempts.succeeded(name);
    Session session = new Session(Secret.random(), person.get(), Secret.random());
    sessions.insert(session, clock.instant().plus(config.session()));
    return Optional.of(session);
  }

  public Optional<Session> session(Secret id) {
    return sessions.find(id, clock.instant());
  }

  public void signOut(Session session) {
    sessions.delete(session.id());
  }

  void clean(@Observes Housekeeping event) {
    sessions.clean(clock.instant());
  }
}
