/**
 * Pictures of accounts, brought by the server: a browser that shows a page tells no other server of
 * it. Whatever is no picture of a few kinds is none here.
 */
@NullMarked
package social.howdah.console.avatar;

import org.jspecify.annotations.NullMarked;
