package social.howdah.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.problem.Problem;

/**
 * The fields of a form.
 *
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">URL Standard:
 *     application/x-www-form-urlencoded</a>
 */
public final class Form {
  private static final int MOST = 1_000;

  private Form() {}

  /**
   * Reads them; of a field that is there more than once, the first.
   *
   * @throws Problem 400 for a percent sign that begins nothing, 413 for too many fields
   */
  public static Map<String, @Nullable Object> read(byte[] body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    String[] pairs = new String(body, StandardCharsets.UTF_8).strip().split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw new Problem(413, "A form may have %d fields.".formatted(MOST));
    }
    try {
      for (String pair : pairs) {
        int end = pair.indexOf('=');
        if (!pair.isEmpty()) {
          fields.putIfAbsent(
              decoded(end < 0 ? pair : pair.substring(0, end)),
              end < 0 ? "" : decoded(pair.substring(end + 1)));
        }
      }
      return fields;
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "The body is not a form: a percent sign begins nothing.");
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
