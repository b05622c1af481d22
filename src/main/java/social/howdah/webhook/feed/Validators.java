package social.howdah.webhook.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.http.HttpAnswer;

/**
 * By which a server tells that nothing has changed since the last look.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests">RFC 9110:
 *     Conditional requests</a>
 */
record Validators(@Nullable String etag, @Nullable String lastModified) {
  static final Validators NONE = new Validators(null, null);

  private static final int LONGEST_TAG = 1_000;
  private static final int LONGEST_DATE = 200;

  static Validators of(HttpAnswer answer) {
    return new Validators(
        kept(answer.header("etag"), LONGEST_TAG),
        kept(answer.header("last-modified"), LONGEST_DATE));
  }

  /** What asks for the feed only if it has changed. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }

  private static @Nullable String kept(Optional<String> value, int longest) {
    return value.filter(text -> text.length() <= longest).orElse(null);
  }
}
