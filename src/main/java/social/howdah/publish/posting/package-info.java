/**
 * Posting a text exactly once, as far as the instance lets us tell: under a key that is stored
 * before the first attempt, and looked for first when an earlier attempt may have posted it. A text
 * that is too long for one status is split once and posted part by part, each a reply to the one
 * before; any attempt goes on where the one before ended. What a status is a step of, and where its
 * attachments come from, is not known here.
 */
@NullMarked
package social.howdah.publish.posting;

import org.jspecify.annotations.NullMarked;
