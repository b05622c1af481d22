package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the instance, sorted by one quality.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_Dimension/">Mastodon:
 *     Admin::Dimension</a>
 */
public record AdminDimension(String key, List<AdminDimension.Data> data) {
  /** One value of the quality. */
  public record Data(
      String key,
      String humanKey,
      String value,
      @Nullable String unit,
      @Nullable String humanValue) {}
}
