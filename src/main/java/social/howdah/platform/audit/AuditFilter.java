package social.howdah.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit; a null does not restrict.
 *
 * @param before only lines with a smaller {@link AuditEntry#seq()}
 */
public record AuditFilter(
    @Nullable String actor,
    @Nullable AuditAction action,
    @Nullable String subject,
    @Nullable Long before) {
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
