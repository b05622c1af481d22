/**
 * What concerns the person who looks: signing in, linked accounts and their health, what was sent
 * for them, the rules of what reaches them.
 */
@NullMarked
package social.howdah.console.mine;

import org.jspecify.annotations.NullMarked;
