/**
 * Kinds of sources that are products: one small class for each, with the table of its default texts
 * beside it.
 */
@NullMarked
package social.howdah.webhook.vendor;

import org.jspecify.annotations.NullMarked;
