package social.howdah.mastodon.entity;

import java.net.URI;
import java.time.Instant;

/**
 * A proof of identity by Keybase; gone from Mastodon since 3.5.
 *
 * <p>Deprecated since Mastodon 3.5.0.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/IdentityProof/">Mastodon: IdentityProof</a>
 */
public record IdentityProof(
    String provider, String providerUsername, Instant updatedAt, URI proofUrl, URI profileUrl) {}
