/** What only administrators do to people, keys and grants, and the record of it. */
@NullMarked
package social.howdah.console.admin;

import org.jspecify.annotations.NullMarked;
