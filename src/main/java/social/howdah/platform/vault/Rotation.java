package social.howdah.platform.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rotation of the keys.
 *
 * @param key the id of the key it brought
 * @param by who asked for it
 * @param reencrypted secrets that have moved to that key
 * @param unreadable secrets that could not be opened, at its end; none of the old keys was
 *     forgotten then
 * @param ended null while it is under way
 */
public record Rotation(
    long seq,
    String key,
    String by,
    Instant begun,
    long reencrypted,
    @Nullable Long unreadable,
    @Nullable Instant ended) {}
