/** Signing in by the header that the organisation's own proxy sets. */
@NullMarked
package social.howdah.identity.proxy;

import org.jspecify.annotations.NullMarked;
