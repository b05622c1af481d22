package social.howdah.console.avatar;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture, of a kind that can hold no script: its first bytes say which, not the server it comes
 * from.
 *
 * @see <a href="https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern">MIME Sniffing:
 *     image types</a>
 */
final class Picture {

  /**
   * A kind of picture.
   *
   * @param start how it begins, in hexadecimal digits
   */
  private record Kind(String type, Pattern start) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("image/png", Pattern.compile("89504e470d0a1a0a")),
          new Kind("image/jpeg", Pattern.compile("ffd8ff")),
          new Kind("image/gif", Pattern.compile("47494638(37|39)61")),
          new Kind("image/webp", Pattern.compile("52494646.{8}574542505650")));

  private static final int LONGEST_START = 14;

  private final String type;
  private final byte[] bytes;

  private Picture(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** Empty for anything else. */
  static Optional<Picture> of(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(LONGEST_START, bytes.length));
    return KINDS.stream()
        .filter(kind -> kind.start().matcher(start).lookingAt())
        .findFirst()
        .map(kind -> new Picture(kind.type(), bytes));
  }

  /** As a browser is told. */
  String type() {
    return type;
  }

  /** Not a copy: it is read only. */
  byte[] bytes() {
    return bytes;
  }
}
