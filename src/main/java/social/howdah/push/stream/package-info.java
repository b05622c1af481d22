/**
 * Listening for notifications, where nothing reaches Howdah from outside: which node listens to
 * which accounts, and the connections. What a stream tells is a hint only; it is read, like a push,
 * in {@link social.howdah.push.notification}.
 */
@NullMarked
package social.howdah.push.stream;

import org.jspecify.annotations.NullMarked;
