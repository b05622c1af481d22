/**
 * Secrets at rest: what stands in the database in encrypted form, and the keyset that protects it.
 */
@NullMarked
package social.howdah.platform.vault;

import org.jspecify.annotations.NullMarked;
