package social.howdah.routing.template;

import java.util.regex.Pattern;

/**
 * Makes mentions and hashtags of a payload harmless: whoever may open an issue must not be able to
 * call people, or fill a hashtag, in the name of the account that posts.
 *
 * <p>Mastodon takes {@code @} and {@code #} for markup unless certain characters stand before them;
 * only what it would take is changed, so that addresses of e-mail and profile links stay whole. A
 * word joiner (U+2060), which nobody sees, keeps the sign from its word. Inside a word so long that
 * it will be cut for the status, what stands before a sign says nothing: there every sign counts.
 *
 * @see <a href="https://github.com/mastodon/mastodon/blob/main/app/models/account.rb">Mastodon's
 *     MENTION_RE</a>
 * @see <a href="https://github.com/mastodon/mastodon/blob/main/app/models/tag.rb">Mastodon's
 *     HASHTAG_RE</a>
 */
public final class Markup {
  private static final Pattern LIVE =
      Pattern.compile(
          "(?:(?<![=/\\p{L}\\p{Nd}_])[@＠﹫]|(?<![=/)\\p{Alnum}])[#＃﹟]|(?<=\\S{400})[@＠﹫#＃﹟])"
              + "(?!\u2060)");

  private Markup() {}

  public static String neutralise(String text) {
    return LIVE.matcher(text).replaceAll("$0\u2060");
  }
}
