/**
 * Long work as people see it: what goes on, how far it has come, who began it. How it is done, and
 * goes on after a restart, is its room's own.
 */
@NullMarked
package social.howdah.platform.work;

import org.jspecify.annotations.NullMarked;
