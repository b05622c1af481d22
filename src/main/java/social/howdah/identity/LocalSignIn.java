package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.web.RateLimit;

/** Signing in with a name and a password of the configuration. */
@Singleton
public class LocalSignIn {
  private static final RateLimit.Rate GUESSES =
      new RateLimit.Rate("passwords of a name", 10, Duration.ofMinutes(5));

  private static final int LONGEST_NAME = 200;

  private final LocalUsers users;
  private final IdentityConfig config;
  private final RateLimit limit;
  private final AuditTrail audit;

  @Inject
  LocalSignIn(LocalUsers users, IdentityConfig config, RateLimit limit, AuditTrail audit) {
    this.users = users;
    this.config = config;
    this.limit = limit;
    this.audit = audit;
  }

  /**
   * Whose name and password these are; empty when they do not belong together.
   *
   * @throws Problem 404 in another mode, 429 after too many failures
   */
  public Optional<Arrival> check(String name, Secret password) {
    config.mode().require(SignInMode.LOCAL);
    String known = name.length() > LONGEST_NAME ? "" : name;
    limit.spend(GUESSES, known);
    Optional<LocalConfig.LocalUser> user = users.check(known, password);
    if (user.isEmpty()) {
      // Not as it was typed: many a password has been typed into the field above.
      String subject = users.isKnown(known) ? "person " + known : "somebody unknown";
      audit.record(subject, AuditAction.SIGN_IN_REFUSED, subject, "local: wrong name or password");
      return Optional.empty();
    }
    limit.forgive(GUESSES, known);
    return user.map(found -> new Arrival(found.person(), found.mail()));
  }
}
