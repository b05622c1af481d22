package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain that is limited or suspended, as moderators see it.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_DomainBlock/">Mastodon:
 *     Admin::DomainBlock</a>
 */
public record AdminDomainBlock(
    String id,
    String domain,
    String digest,
    Instant createdAt,
    Open<BlockSeverity> severity,
    boolean rejectMedia,
    boolean rejectReports,
    @Nullable String privateComment,
    @Nullable String publicComment,
    boolean obfuscate) {}
