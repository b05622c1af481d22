/**
 * Things that several events tell of, an incident or a pull request: what was posted of each and
 * where it stands, so that a later step edits the first status, answers the last, or both, on
 * whichever node and after whichever crash. How a status is posted once is not known here.
 */
@NullMarked
package social.howdah.publish.thing;

import org.jspecify.annotations.NullMarked;
