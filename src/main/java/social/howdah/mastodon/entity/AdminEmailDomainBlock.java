package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;

/**
 * A domain whose e-mail addresses may not sign up.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_EmailDomainBlock/">Mastodon:
 *     Admin::EmailDomainBlock</a>
 */
public record AdminEmailDomainBlock(
    String id, String domain, Instant createdAt, List<History> history) {}
