package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to show that somebody took part.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Account/#PartialAccountWithAvatar">Mastodon:
 *     PartialAccountWithAvatar</a>
 */
public record PartialAccountWithAvatar(
    String id,
    @Nullable String acct,
    @Nullable URI url,
    @Nullable URI avatar,
    @Nullable URI avatarStatic,
    @Nullable String avatarDescription,
    boolean locked,
    boolean bot) {}
