package social.howdah.chat.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URL;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.problem.Problem;

/**
 * By which a request proves to come from Teams, of our own organisation, for our bot: a token that
 * the Bot Framework has signed. It does not sign the body.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">
 *     Microsoft: Authentication with the Bot Connector API</a>
 */
final class TeamsProof {
  static final String CHANNEL = "msteams";

  private static final String ISSUER = "https://api.botframework.com";
  private static final String SERVICE_URL = "serviceurl";
  private static final String SCHEME = "Bearer ";
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final long KEYS_REMEMBERED = Duration.ofHours(24).toMillis();
  private static final long KEYS_WAIT = Duration.ofSeconds(15).toMillis();
  private static final long KEYS_OUTLIVE_OUTAGE = Duration.ofDays(5).toMillis();

  /** An unknown key id makes us look again, but a flood of them must not flood Microsoft. */
  private static final long KEYS_AT_MOST_EVERY = Duration.ofSeconds(10).toMillis();

  private final String tenant;
  private final DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();

  /**
   * Of one bot.
   *
   * @param metadata where the Bot Framework tells of its keys
   */
  TeamsProof(String app, String tenant, URL metadata, HttpOut out) {
    this.tenant = tenant;
    tokens.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256,
            JWKSourceBuilder.create(metadata, new EndorsedKeys(out))
                .cache(KEYS_REMEMBERED, KEYS_WAIT)
                .refreshAheadCache(false)
                .rateLimited(KEYS_AT_MOST_EVERY)
                .outageTolerant(KEYS_OUTLIVE_OUTAGE)
                .build()));
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            app, new JWTClaimsSet.Builder().issuer(ISSUER).build(), Set.of("exp", SERVICE_URL));
    claims.setMaxClockSkew((int) FRESH.toSeconds());
    tokens.setJWTClaimsSetVerifier(claims);
  }

  /**
   * Checks it.
   *
   * @throws Problem 401, or 503 while the keys cannot be had
   */
  void check(ChatRequest request, Fields activity) {
    String from = String.valueOf(claims(request).getClaim(SERVICE_URL));
    boolean ours =
        from.equals(activity.text("serviceUrl"))
            && activity.text("channelId").equals(CHANNEL)
            && activity.in("channelData").in("tenant").text("id").equals(tenant);
    if (!ours) {
      throw new Problem(401, "The request is of another channel or organisation: compare .tenant.");
    }
    if (!isFresh(activity.text("timestamp"), request.now())) {
      throw new Problem(401, "The request was made too long ago, or this machine's clock is off.");
    }
  }

  private JWTClaimsSet claims(ChatRequest request) {
    String header = request.header("Authorization").orElse("");
    String token = header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : "";
    try {
      return tokens.process(token, null);
    } catch (ParseException | BadJOSEException e) {
      throw new Problem(
          401, "The request's token is not the Bot Framework's for this bot: compare .app-id.");
    } catch (JOSEException e) {
      throw new Problem(503, "The Bot Framework's keys cannot be had now. Try again.");
    }
  }

  private static boolean isFresh(String time, Instant now) {
    try {
      Instant made = OffsetDateTime.parse(time).toInstant();
      return Duration.between(made, now).abs().compareTo(FRESH) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
