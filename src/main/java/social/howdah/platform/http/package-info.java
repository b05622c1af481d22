/**
 * HTTP to the outside, guarded: addresses that belong to the organisation's inside are not
 * contacted unless {@code howdah.network.allow} lists them, redirects are not followed, answers are
 * bounded in size and time.
 */
@NullMarked
package social.howdah.platform.http;

import org.jspecify.annotations.NullMarked;
