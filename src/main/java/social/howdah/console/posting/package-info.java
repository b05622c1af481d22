/**
 * Posting by hand as an account one may post as, and deciding about statuses that wait for
 * somebody, here and in chat.
 */
@NullMarked
package social.howdah.console.posting;

import org.jspecify.annotations.NullMarked;
