package social.howdah.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in, as they were then.
 *
 * @param mail null where the sign-in has not told
 * @param seen when they last signed in, or the sign-in last told of them
 */
public record KnownPerson(Person person, @Nullable String mail, Instant seen) {}
