/**
 * Signing in with an OpenID Connect provider: the authorization code with PKCE, and sessions that
 * end with the provider's. {@link social.howdah.identity.oidc.OidcResource} is the way in.
 */
@NullMarked
package social.howdah.identity.oidc;

import org.jspecify.annotations.NullMarked;
