package social.howdah.push.encryption;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks that a push was sent by the server a subscription was made with: both the standard form of
 * {@code Authorization} and the older one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8292">RFC 8292: VAPID</a>
 */
public final class Vapid {
  private static final Duration SKEW = Duration.ofMinutes(2);

  /** RFC 8292 allows 24 hours. */
  private static final Duration LONGEST = Duration.ofHours(24).plus(SKEW);

  private final String audience;
  private final Clock clock;

  /**
   * @param audience origin of the subscription's endpoint
   */
  public Vapid(String audience, Clock clock) {
    this.audience = audience;
    this.clock = clock;
  }

  /**
   * Checks.
   *
   * @param serverKey of the subscription: an uncompressed point, base64url
   */
  public void check(PushRequest request, String serverKey) throws PushRefusedException {
    byte[] expected = Base64Url.decode(serverKey);
    if (!MessageDigest.isEqual(expected, Base64Url.decode(key(request)))) {
      throw PushRefusedException.forged("It is signed with another key than the instance's.");
    }
    try {
      SignedJWT token = SignedJWT.parse(token(request));
      ECDSAVerifier verifier = new ECDSAVerifier(Curve.publicKey(expected));
      Curve.provider().ifPresent(verifier.getJCAContext()::setProvider);
      if (!token.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256) || !token.verify(verifier)) {
        throw PushRefusedException.forged("Its signature is wrong.");
      }
      check(token.getJWTClaimsSet());
    } catch (ParseException | JOSEException | GeneralSecurityException e) {
      throw PushRefusedException.forged("Its signature cannot be read.");
    }
  }

  /**
   * Whether it names another key than the server's: the only case in which a fresh key can help.
   */
  public boolean isOtherKey(PushRequest request, String serverKey) throws PushRefusedException {
    return !MessageDigest.isEqual(Base64Url.decode(serverKey), Base64Url.decode(key(request)));
  }

  private void check(JWTClaimsSet claims) throws PushRefusedException {
    Instant now = clock.instant();
    if (!claims.getAudience().contains(audience)) {
      throw PushRefusedException.forged("It is signed for another address.");
    }
    Instant expires =
        Optional.ofNullable(claims.getExpirationTime())
            .orElseThrow(() -> PushRefusedException.forged("Its signature has no end."))
            .toInstant();
    if (expires.isBefore(now.minus(SKEW)) || expires.isAfter(now.plus(LONGEST))) {
      throw PushRefusedException.forged("Its signature is out of date.");
    }
  }

  private static String token(PushRequest request) throws PushRefusedException {
    String authorization = request.header("authorization");
    if (authorization.regionMatches(true, 0, "WebPush ", 0, 8)) {
      return authorization.substring(8).strip();
    }
    return request.parameter("authorization", "t").orElseThrow(Vapid::unsigned);
  }

  private static String key(PushRequest request) throws PushRefusedException {
    return request
        .parameter("authorization", "k")
        .or(() -> request.parameter("crypto-key", "p256ecdsa"))
        .orElseThrow(Vapid::unsigned);
  }

  private static PushRefusedException unsigned() {
    return PushRefusedException.forged("It is not signed.");
  }
}
