package social.howdah.mastodon.entity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An image, video or sound.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/MediaAttachment/">Mastodon:
 *     MediaAttachment</a>
 */
public record MediaAttachment(
    String id,
    Open<MediaType> type,
    @Nullable URI url,
    @Nullable URI previewUrl,
    @Nullable URI remoteUrl,
    @Nullable Meta meta,
    @Nullable String description,
    @Nullable String blurhash,
    @Nullable URI textUrl) {
  /** What is known of the file. Which values there are depends on its type. */
  public record Meta(
      @Nullable Focus focus,
      @Nullable String length,
      @Nullable Double duration,
      @Nullable Long fps,
      @Nullable String size,
      @Nullable Long width,
      @Nullable Long height,
      @Nullable Double aspect,
      @Nullable String audioEncode,
      @Nullable String audioBitrate,
      @Nullable String audioChannels,
      @Nullable Original original,
      @Nullable Small small) {
    /** The middle of what matters: each from -1.0 to 1.0, to the right and to the top. */
    public record Focus(@Nullable Double x, @Nullable Double y) {}

    /** The file as it is. */
    public record Original(
        @Nullable Long width,
        @Nullable Long height,
        @Nullable String size,
        @Nullable Double aspect,
        @Nullable String frameRate,
        @Nullable Double duration,
        @Nullable Long bitrate) {}

    /** The preview. */
    public record Small(
        @Nullable Long width,
        @Nullable Long height,
        @Nullable String size,
        @Nullable Double aspect) {}
  }
}
