package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the instance's authorization server offers; since Mastodon 4.3.
 *
 * @param authorizationResponseIssParameterSupported whether the way back names the issuer (<a
 *     href="https://www.rfc-editor.org/rfc/rfc9207">RFC 9207</a>); Mastodon does not document it
 * @see <a
 *     href="https://docs.joinmastodon.org/methods/oauth/#authorization-server-metadata">Mastodon:
 *     OAuthServerMetadata</a>
 */
public record AuthorizationServer(
    @Nullable URI issuer,
    @Nullable URI serviceDocumentation,
    @Nullable URI authorizationEndpoint,
    @Nullable URI tokenEndpoint,
    @Nullable URI appRegistrationEndpoint,
    @Nullable URI revocationEndpoint,
    @Nullable URI userinfoEndpoint,
    List<String> scopesSupported,
    List<String> responseTypesSupported,
    List<String> responseModesSupported,
    List<String> codeChallengeMethodsSupported,
    List<String> grantTypesSupported,
    List<String> tokenEndpointAuthMethodsSupported,
    boolean authorizationResponseIssParameterSupported) {}
