package social.howdah.mastodon.entity;

import java.util.List;
import java.util.Objects;

/**
 * What stands before and after a status in its thread.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Context/">Mastodon: Context</a>
 */
public record Context(List<Status> ancestors, List<Status> descendants) {
  public Context {
    ancestors = Objects.requireNonNullElse(ancestors, List.of());
    descendants = Objects.requireNonNullElse(descendants, List.of());
  }
}
