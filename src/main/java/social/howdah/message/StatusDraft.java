package social.howdah.message;

import org.jspecify.annotations.Nullable;

/**
 * A status to be posted.
 *
 * @param account alias of the linked account that posts
 * @param text plain text, not yet cut to the instance's limit
 * @param visibility {@code public}, {@code unlisted}, {@code private} or {@code direct}; null
 *     leaves it to the account's default
 * @param spoiler content warning
 * @param language ISO 639-1 code
 * @param sensitive null leaves it to the account's default
 */
public record StatusDraft(
    String account,
    String text,
    @Nullable String visibility,
    @Nullable String spoiler,
    @Nullable String language,
    @Nullable Boolean sensitive) {

  /** The same with other words. */
  public StatusDraft withText(String other) {
    return new StatusDraft(account, other, visibility, spoiler, language, sensitive);
  }

  @Override
  public String toString() {
    return "StatusDraft[account=%s, %d characters]".formatted(account, text.length());
  }
}
