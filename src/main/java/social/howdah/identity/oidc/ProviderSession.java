package social.howdah.identity.oidc;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;

/**
 * The provider's side of a session.
 *
 * @param sid the provider's own name of it, where it has one
 * @param refresh by which it is asked whether the session still stands, where it gave one
 * @param checkAt when to ask
 * @param unansweredSince when asking began to fail
 */
record ProviderSession(
    String issuer,
    String subject,
    @Nullable String sid,
    Secret idToken,
    Optional<Secret> refresh,
    @Nullable Instant checkAt,
    @Nullable Instant unansweredSince) {

  boolean isDue(Instant now) {
    return refresh.isPresent() && checkAt != null && !checkAt.isAfter(now);
  }
}
