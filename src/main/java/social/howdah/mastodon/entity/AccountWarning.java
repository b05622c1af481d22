package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator did to an account, and why.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/AccountWarning/">Mastodon:
 *     AccountWarning</a>
 */
public record AccountWarning(
    String id,
    @Nullable Open<WarningAction> action,
    @Nullable String text,
    List<String> statusIds,
    @Nullable Account targetAccount,
    @Nullable Appeal appeal,
    @Nullable Instant createdAt) {}
