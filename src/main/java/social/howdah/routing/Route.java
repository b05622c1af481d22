package social.howdah.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen when.
 *
 * @param from names of sources, or {@code mastodon}
 * @param postAs alias of the account that posts, if a status is to be posted
 * @param sendTo destinations of a message
 * @param text required with {@code postAs}; without it, a destination has words of its own
 */
record Route(
    String name,
    Set<String> from,
    Condition when,
    Optional<String> postAs,
    List<String> sendTo,
    @Nullable Template text,
    @Nullable Template spoiler,
    @Nullable String visibility,
    @Nullable String language,
    @Nullable Boolean sensitive) {}
