package social.howdah.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit.
 *
 * @param seq rises; two lines of one node stand in the order they were committed
 * @param actor name of a person, {@code route <name>}, or {@link AuditTrail#SYSTEM}
 * @param subject what it was done to: {@code account alice@mastodon.example}, {@code person bob}
 * @param requestId of the HTTP request that caused it, if one did
 * @param detail more, for people; never a secret
 */
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    AuditAction action,
    String subject,
    @Nullable String requestId,
    @Nullable String detail) {}
