package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server of the Fediverse says of its software.
 *
 * @see <a href="https://github.com/jhass/nodeinfo/blob/main/PROTOCOL.md">NodeInfo</a>
 */
public record NodeInfo(
    @Nullable String version,
    @Nullable Software software,
    List<String> protocols,
    @Nullable Usage usage,
    @JsonProperty("openRegistrations") boolean openRegistrations,
    Map<String, @Nullable Object> metadata) {

  /** What it runs. */
  public record Software(@Nullable String name, @Nullable String version) {}

  /** How much it is used. */
  public record Usage(
      @Nullable Users users, @JsonProperty("localPosts") @Nullable Long localPosts) {}

  /** How many use it. */
  public record Users(
      @Nullable Long total,
      @JsonProperty("activeMonth") @Nullable Long activeMonth,
      @JsonProperty("activeHalfyear") @Nullable Long activeHalfyear) {}
}
