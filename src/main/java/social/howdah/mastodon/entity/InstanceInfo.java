package social.howdah.mastodon.entity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it describes itself: in the form of the API's second version, with the few values
 * of the first that it has too.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Instance/">Mastodon: Instance</a>
 */
public record InstanceInfo(
    @Nullable String domain,
    @Nullable String title,
    @Nullable String version,
    @Nullable Configuration configuration,
    @Nullable ApiVersions apiVersions,
    @Nullable Integer maxTootChars) {

  /** Its limits and keys. */
  public record Configuration(
      @Nullable Urls urls, @Nullable Vapid vapid, @Nullable Statuses statuses) {}

  /** Where its other servers are. */
  public record Urls(@Nullable String streaming) {}

  /** The key that signs its pushes, base64url. */
  public record Vapid(@Nullable String publicKey) {}

  /** The limits of a status. */
  public record Statuses(
      @Nullable Integer maxCharacters,
      @Nullable Integer maxMediaAttachments,
      @Nullable Integer charactersReservedPerUrl) {}

  /** A number that grows with Mastodon's API; absent elsewhere. */
  public record ApiVersions(@Nullable Integer mastodon) {}

  /** The characters a status may have; 500 where the instance does not say. */
  public int maxCharacters() {
    return statuses()
        .map(Statuses::maxCharacters)
        .or(() -> Optional.ofNullable(maxTootChars))
        .orElse(500);
  }

  /** What every URL counts for, however long it is. */
  public int charactersReservedPerUrl() {
    return statuses().map(Statuses::charactersReservedPerUrl).orElse(23);
  }

  public Optional<String> vapidKey() {
    return Optional.ofNullable(configuration).map(Configuration::vapid).map(Vapid::publicKey);
  }

  private Optional<Statuses> statuses() {
    return Optional.ofNullable(configuration).map(Configuration::statuses);
  }
}
