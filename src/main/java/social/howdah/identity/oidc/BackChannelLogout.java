package social.howdah.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.Refusal;
import social.howdah.identity.Sessions;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.database.Database;

/**
 * The provider tells that a session of its own has ended.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html">OpenID Connect
 *     Back-Channel Logout 1.0</a>
 */
@Singleton
class BackChannelLogout {
  private static final Duration SKEW = Duration.ofMinutes(1);

  /** A token that is older is not taken; that long a younger one is remembered. */
  private static final Duration OLDEST = Duration.ofMinutes(5);

  /** Not every provider writes {@code logout+jwt} into the header; its claims tell it anyhow. */
  private static final boolean TYPED = false;

  private final OidcConfig config;
  private final Provider provider;
  private final ProviderSessionStore given;
  private final LogoutTokenStore spent;
  private final Sessions sessions;
  private final Database database;
  private final Clock clock;

  @Inject
  BackChannelLogout(
      OidcConfig config,
      Provider provider,
      ProviderSessionStore given,
      LogoutTokenStore spent,
      Sessions sessions,
      Database database,
      Clock clock) {
    this.config = config;
    this.provider = provider;
    this.given = given;
    this.spent = spent;
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Ends the sessions that a logout token names; there may be none.
   *
   * @throws RefusedException when it is not the provider's, not for us, too old or spent
   */
  void take(String logoutToken) throws ProviderException, RefusedException {
    LogoutTokenClaimsSet token = valid(logoutToken);
    Instant now = clock.instant();
    String issuer = token.getIssuer().getValue();
    String sid = token.getSessionID() == null ? null : token.getSessionID().getValue();
    String subject = token.getSubject() == null ? null : token.getSubject().getValue();
    boolean first =
        database.transaction(
            () -> {
              String jti = issuer + " " + token.getJWTID().getValue();
              if (!spent.spend(jti, now.plus(OLDEST).plus(SKEW).plus(SKEW))) {
                return false;
              }
              List<UUID> ended = given.handles(issuer, sid, subject);
              ended.forEach(handle -> sessions.end(handle, "the provider has ended it"));
              return true;
            });
    if (!first) {
      throw refused("it was used before");
    }
  }

  private LogoutTokenClaimsSet valid(String logoutToken)
      throws ProviderException, RefusedException {
    try {
      LogoutTokenClaimsSet token =
          new LogoutTokenValidator(
                  config.issuer(), config.clientId(), TYPED, provider.known().keys(), null)
              .validate(JWTParser.parse(logoutToken));
      if (token.getSessionID() == null && token.getSubject() == null) {
        throw refused("it names neither session nor subject");
      }
      checkAge(token.getIssueTime(), token.getExpirationTime());
      return token;
    } catch (ParseException | BadJOSEException e) {
      throw refused("it does not hold");
    } catch (JOSEException e) {
      throw new ProviderException("The provider's keys cannot be had", e);
    }
  }

  /** Not from tomorrow, not from long ago, and not beyond what it says itself. */
  private void checkAge(Date issued, @Nullable Date expires) throws RefusedException {
    Instant now = clock.instant();
    boolean fresh =
        issued.toInstant().isAfter(now.minus(OLDEST))
            && issued.toInstant().isBefore(now.plus(SKEW))
            && (expires == null || expires.toInstant().isAfter(now.minus(SKEW)));
    if (!fresh) {
      throw refused("it is too old");
    }
  }

  private static RefusedException refused(String why) {
    return new RefusedException(Refusal.NOT_TRUSTED, "a logout token: " + why);
  }

  void clean(@Observes Housekeeping event) {
    spent.clean(clock.instant());
  }
}
