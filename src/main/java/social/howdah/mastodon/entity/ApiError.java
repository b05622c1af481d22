package social.howdah.mastodon.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an instance says of a request it refuses.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Error/">Mastodon: Error</a>
 */
public record ApiError(
    @Nullable String error, @Nullable String errorDescription, Map<String, List<Detail>> details) {
  /** What is wrong with one value. */
  public record Detail(Open<ErrorCode> error, @Nullable String description) {}
}
