/**
 * Destinations that take no messages: since when and why, who is warned, and when nothing more is
 * sent. How a message is sent, and what an answer means, is not known here.
 */
@NullMarked
package social.howdah.forward.trouble;

import org.jspecify.annotations.NullMarked;
