package social.howdah.identity.oidc;

import social.howdah.platform.Secret;

/**
 * A sign-in that a browser has begun.
 *
 * @param verifier of PKCE
 * @param nonce comes back in the ID token
 * @param next where the person wanted to go
 */
record PendingSignIn(Secret verifier, Secret nonce, String next) {}
