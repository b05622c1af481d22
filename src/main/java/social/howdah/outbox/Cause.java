package social.howdah.outbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why deliveries are dead: those of a lane and kind have one cause when their errors say the same,
 * but for what is different each time.
 */
public final class Cause {
  /** Errors differ at their beginning, if they do. */
  private static final int LOOKED_AT = 300;

  /** What a server answers, 404 or 503, is no such number. */
  private static final Pattern DIFFERENT_EACH_TIME =
      Pattern.compile(
          "https?://\\S+"
              + "|\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b"
              + "|\\b(?=\\p{XDigit}*\\d)\\p{XDigit}{8,}\\b"
              + "|(?<!\\d)(?![45]\\d\\d(?!\\d))\\d+(?:[.:,-]\\d+)*");

  private Cause() {}

  /** An error without what is different each time: an ellipsis stands there. */
  public static String words(@Nullable String error) {
    String all = error == null ? "" : error;
    String looked = all.length() <= LOOKED_AT ? all : all.substring(0, LOOKED_AT);
    return DIFFERENT_EACH_TIME.matcher(looked).replaceAll("…");
  }

  /** The same for all of a cause. */
  static UUID id(String kind, String lane, @Nullable String error) {
    String all = kind + ' ' + lane + ' ' + words(error);
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }
}
