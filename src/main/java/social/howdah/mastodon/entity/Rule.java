package social.howdah.mastodon.entity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the instance.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Rule/">Mastodon: Rule</a>
 */
public record Rule(
    String id, String text, @Nullable String hint, Map<String, Translation> translations) {
  /** The rule in another language. */
  public record Translation(@Nullable String text, @Nullable String hint) {}
}
