/**
 * Who did what: an append-only table that {@link social.howdah.platform.audit.AuditTrail} is the
 * door to. What a line means is not known here, only its words.
 */
@NullMarked
package social.howdah.platform.audit;

import org.jspecify.annotations.NullMarked;
