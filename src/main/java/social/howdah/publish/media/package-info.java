/**
 * Attachments: a file of the organisation, or one fetched through the address guard, is sent to the
 * instance once and waited for without holding a thread. What the status says is not known here.
 */
@NullMarked
package social.howdah.publish.media;

import org.jspecify.annotations.NullMarked;
