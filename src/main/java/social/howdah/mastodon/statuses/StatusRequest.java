package social.howdah.mastodon.statuses;

import org.jspecify.annotations.Nullable;

/**
 * A status to be posted. What is null is left to the account's defaults.
 *
 * @param visibility {@code public}, {@code unlisted}, {@code private} or {@code direct}
 * @param language ISO 639-1
 */
public record StatusRequest(
    String status,
    @Nullable String visibility,
    @Nullable String spoilerText,
    @Nullable String language,
    @Nullable Boolean sensitive,
    @Nullable String inReplyToId) {

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "StatusRequest[%d characters]".formatted(status.length());
  }
}
