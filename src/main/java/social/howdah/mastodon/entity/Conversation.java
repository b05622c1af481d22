package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread of private mentions.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Conversation/">Mastodon: Conversation</a>
 */
public record Conversation(
    String id, boolean unread, List<Account> accounts, @Nullable Status lastStatus) {}
