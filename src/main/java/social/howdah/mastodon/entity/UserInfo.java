package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who the token belongs to, in the terms of OpenID Connect.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/oauth/#userinfo">Mastodon: UserInfo</a>
 */
public record UserInfo(
    @Nullable URI iss,
    @Nullable URI sub,
    @Nullable String name,
    @Nullable String preferredUsername,
    @Nullable URI profile,
    @Nullable URI picture) {}
