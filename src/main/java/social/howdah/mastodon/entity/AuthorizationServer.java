package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the instance's authorization server offers; since Mastodon 4.3.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414">RFC 8414</a>
 * @see <a
 *     href="https://docs.joinmastodon.org/methods/oauth/#authorization-server-metadata">Mastodon:
 *     OAuth server metadata</a>
 */
public record AuthorizationServer(
    String issuer,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    @Nullable URI revocationEndpoint,
    List<String> scopesSupported,
    List<String> codeChallengeMethodsSupported) {

  public AuthorizationServer {
    scopesSupported = Objects.requireNonNullElse(scopesSupported, List.of());
    codeChallengeMethodsSupported =
        Objects.requireNonNullElse(codeChallengeMethodsSupported, List.of());
  }
}
