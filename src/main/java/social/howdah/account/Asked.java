package social.howdah.account;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;

/**
 * What an instance was asked for, by whom, and how the answer is recognised.
 *
 * @param verifier of PKCE, if the instance has it
 * @param issuer as the instance's metadata name it; null where there are none
 * @param issuerAnnounced whether the answer must name it
 */
record Asked(
    String clientId,
    URI redirect,
    @Nullable Secret verifier,
    Set<String> scopes,
    @Nullable String issuer,
    boolean issuerAnnounced) {}
