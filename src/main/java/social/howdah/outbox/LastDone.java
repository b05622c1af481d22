package social.howdah.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last in a lane's order that was done.
 *
 * @param url where people can see what came of it
 */
public record LastDone(String lane, Instant at, @Nullable String url) {}
