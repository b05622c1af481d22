package social.howdah.mastodon.entity;

import java.time.Instant;

/**
 * A domain that an instance of limited federation talks to.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_DomainAllow/">Mastodon:
 *     Admin::DomainAllow</a>
 */
public record AdminDomainAllow(String id, String domain, Instant createdAt) {}
