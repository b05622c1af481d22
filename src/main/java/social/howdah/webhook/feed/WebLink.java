package social.howdah.webhook.feed;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Links of the Web: other schemes lead nowhere, or to where a reader should not be led. */
final class WebLink {
  private static final int LONGEST = 2_000;

  private WebLink() {}

  /**
   * A link as a feed has it, made absolute.
   *
   * @return null for what is none, or of another scheme
   */
  static @Nullable String of(@Nullable String link, URI base) {
    if (link == null || link.isBlank() || link.length() > LONGEST) {
      return null;
    }
    try {
      URI absolute = base.resolve(link.strip().replace(" ", "%20"));
      return isWeb(absolute) ? absolute.toString() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static boolean isWeb(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("https") || scheme.equals("http")) && url.getHost() != null;
  }
}
