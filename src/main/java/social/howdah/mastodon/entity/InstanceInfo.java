package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it describes itself.
 *
 * @param apiVersions numbers that grow with an API, {@code mastodon} and those of other software
 * @see <a href="https://docs.joinmastodon.org/entities/Instance/">Mastodon: Instance</a>
 */
public record InstanceInfo(
    @Nullable String domain,
    @Nullable String title,
    @Nullable String version,
    @Nullable URI sourceUrl,
    @Nullable String description,
    @Nullable String wrapstodon,
    @Nullable Usage usage,
    @Nullable Thumbnail thumbnail,
    List<InstanceIcon> icon,
    List<String> languages,
    @Nullable Configuration configuration,
    @Nullable Registrations registrations,
    Map<String, Long> apiVersions,
    @Nullable Contact contact,
    List<Rule> rules) {
  /** How much it is used. */
  public record Usage(@Nullable Users users) {
    /** How many use it. */
    public record Users(@Nullable Long activeMonth) {}
  }

  /** Its picture. */
  public record Thumbnail(
      @Nullable URI url,
      @Nullable String description,
      @Nullable String blurhash,
      @Nullable Versions versions) {
    /** The picture in two sizes. */
    public record Versions(
        @JsonProperty("@1x") @Nullable URI small, @JsonProperty("@2x") @Nullable URI large) {}
  }

  /** Its limits and keys. */
  public record Configuration(
      @Nullable Urls urls,
      @Nullable Vapid vapid,
      @Nullable Accounts accounts,
      @Nullable Statuses statuses,
      @Nullable MediaAttachments mediaAttachments,
      @Nullable Polls polls,
      @Nullable Translation translation,
      @Nullable TimelinesAccess timelinesAccess,
      boolean limitedFederation) {
    static final Configuration NONE =
        new Configuration(null, null, null, null, null, null, null, null, false);

    /** Where its other pages and servers are. */
    public record Urls(
        @Nullable URI streaming,
        @Nullable URI status,
        @Nullable URI about,
        @Nullable URI privacyPolicy,
        @Nullable URI termsOfService) {}

    /** The key that signs its pushes. */
    public record Vapid(@Nullable String publicKey) {}

    /** The limits of a profile. */
    public record Accounts(
        @Nullable Long maxDisplayNameLength,
        @Nullable Long maxNoteLength,
        @Nullable Long maxAvatarDescriptionLength,
        @Nullable Long maxHeaderDescriptionLength,
        @Nullable Long maxFeaturedTags,
        @Nullable Long maxPinnedStatuses,
        @Nullable Long maxProfileFields,
        @Nullable Long profileFieldNameLimit,
        @Nullable Long profileFieldValueLimit) {}

    /** The limits of a status. */
    public record Statuses(
        @Nullable Long maxCharacters,
        @Nullable Long maxMediaAttachments,
        @Nullable Long charactersReservedPerUrl) {}

    /** The limits of media: sizes in bytes, matrices in pixels. */
    public record MediaAttachments(
        List<String> supportedMimeTypes,
        @Nullable Long descriptionLimit,
        @Nullable Long imageSizeLimit,
        @Nullable Long imageMatrixLimit,
        @Nullable Long videoSizeLimit,
        @Nullable Long videoFrameRateLimit,
        @Nullable Long videoMatrixLimit) {}

    /** The limits of a poll; times in seconds. */
    public record Polls(
        @Nullable Long maxOptions,
        @Nullable Long maxCharactersPerOption,
        @Nullable Long minExpiration,
        @Nullable Long maxExpiration) {}

    /** Whether it translates. */
    public record Translation(boolean enabled) {}

    /** Who may read its timelines. */
    public record TimelinesAccess(
        @Nullable Feeds liveFeeds,
        @Nullable Feeds hashtagFeeds,
        @Nullable Feeds trendingLinkFeeds) {
      /** A kind of timeline, by where its statuses come from. */
      public record Feeds(@Nullable Open<FeedAccess> local, @Nullable Open<FeedAccess> remote) {}
    }
  }

  /** Who may sign up. */
  public record Registrations(
      boolean enabled,
      boolean approvalRequired,
      @Nullable String message,
      @Nullable Long minAge,
      @Nullable Boolean reasonRequired,
      @Nullable URI url) {}

  /** Whom to ask. */
  public record Contact(@Nullable String email, @Nullable Account account) {}

  /** The characters a status may have; 500 where the instance does not say. */
  public int maxCharacters() {
    return statuses()
        .map(Configuration.Statuses::maxCharacters)
        .map(InstanceInfo::toInt)
        .orElse(500);
  }

  /** What every URL counts for, however long it is. */
  public int charactersReservedPerUrl() {
    return statuses()
        .map(Configuration.Statuses::charactersReservedPerUrl)
        .map(InstanceInfo::toInt)
        .orElse(23);
  }

  /** The largest int there is, where a number is larger. */
  private static int toInt(long number) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(number, Integer.MAX_VALUE));
  }

  /** The key that signs its pushes, base64url. */
  public Optional<String> vapidKey() {
    return Optional.ofNullable(configuration)
        .map(Configuration::vapid)
        .map(Configuration.Vapid::publicKey);
  }

  /** The base of its streaming server, if it announces one. */
  public Optional<URI> streaming() {
    return Optional.ofNullable(configuration)
        .map(Configuration::urls)
        .map(Configuration.Urls::streaming);
  }

  private Optional<Configuration.Statuses> statuses() {
    return Optional.ofNullable(configuration).map(Configuration::statuses);
  }
}
