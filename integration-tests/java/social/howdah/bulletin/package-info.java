/**
 * An application of another team, which uses the client's jar: what its people write on a board
 * becomes statuses. {@code ClientJarIT} deploys it without Howdah.
 */
@NullMarked
package social.howdah.bulletin;

import org.jspecify.annotations.NullMarked;
