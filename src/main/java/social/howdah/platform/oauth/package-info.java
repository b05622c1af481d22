/**
 * Howdah as an application of its own at somebody's OAuth 2.0 server. What it may do as a person is
 * {@code account}'s, who signs in is {@code identity}'s.
 */
@NullMarked
package social.howdah.platform.oauth;

import org.jspecify.annotations.NullMarked;
