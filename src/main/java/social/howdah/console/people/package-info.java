/** Who there is, and what is known of them: accounts, people, instances. It changes nothing. */
@NullMarked
package social.howdah.console.people;

import org.jspecify.annotations.NullMarked;
