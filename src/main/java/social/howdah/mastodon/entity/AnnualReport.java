package social.howdah.mastodon.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year of an account, in numbers. What {@code data} holds depends on the version of its schema.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/AnnualReport/">Mastodon: AnnualReport</a>
 */
public record AnnualReport(
    long year,
    @Nullable Data data,
    long schemaVersion,
    @Nullable URI shareUrl,
    @Nullable String accountId) {
  /** The numbers. */
  public record Data(
      @Nullable Open<Archetype> archetype,
      Map<String, Long> typeDistribution,
      Map<String, @Nullable String> topStatuses,
      List<Map<String, @Nullable Object>> mostUsedApps,
      List<Map<String, @Nullable Object>> commonlyInteractedWithAccounts,
      List<Map<String, @Nullable Object>> timeSeries,
      List<Map<String, @Nullable Object>> topHashtags,
      List<Map<String, @Nullable Object>> mostRebloggedAccounts,
      @Nullable JsonNode percentiles) {}
}
