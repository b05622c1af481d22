package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status in another language.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Translation/">Mastodon: Translation</a>
 */
public record Translation(
    @Nullable String content,
    @Nullable String spoilerText,
    @Nullable String language,
    Translation.@Nullable Poll poll,
    List<Translation.Attachment> mediaAttachments,
    @Nullable String detectedSourceLanguage,
    @Nullable String provider) {
  /** Its poll. */
  public record Poll(String id, List<Translation.Poll.Option> options) {
    /** An answer to choose. */
    public record Option(@Nullable String title) {}
  }

  /** The description of a media attachment. */
  public record Attachment(String id, @Nullable String description) {}

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "Translation[" + language + "]";
  }
}
