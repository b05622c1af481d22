package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the instance, over time.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_Measure/">Mastodon: Admin::Measure</a>
 */
public record AdminMeasure(
    String key,
    @Nullable String unit,
    long total,
    @Nullable String humanValue,
    @Nullable Long previousTotal,
    List<Data> data) {
  /** The number on one day. */
  public record Data(@Nullable Instant date, long value) {}
}
