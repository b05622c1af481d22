package social.howdah.mastodon.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** How a body is sent. */
enum Framing {
  LENGTH(true, false),
  CHUNKED(true, false),
  GZIP(true, false),
  UNTIL_CLOSE(true, true),
  /** Closed before the announced end. */
  SHORT(false, true),
  BROKEN_CHUNK(false, true),
  /** Only claims to be compressed. */
  NO_GZIP(false, false),
  HALF_GZIP(false, false),
  /** The body alone, without a head. */
  GARBAGE(false, true),
  NOTHING(false, true);

  private final boolean whole;
  private final boolean closes;

  Framing(boolean whole, boolean closes) {
    this.whole = whole;
    this.closes = closes;
  }

  /** Whether the body arrives as it was written. */
  boolean isWhole() {
    return whole;
  }

  boolean closes() {
    return closes;
  }

  /** The bytes on the wire; their headers are added to the head. */
  byte[] framed(byte[] body, StringBuilder head) throws IOException {
    return switch (this) {
      case LENGTH, GARBAGE, NOTHING -> announced(body, body.length, head);
      case SHORT -> announced(body, body.length + 9, head);
      case UNTIL_CLOSE -> body;
      case CHUNKED -> chunked(body, "0\r\n\r\n", head);
      case BROKEN_CHUNK -> chunked(body, "zz\r\n", head);
      case GZIP -> gzip(zipped(body), head);
      case HALF_GZIP -> gzip(half(zipped(body)), head);
      case NO_GZIP -> gzip(body, head);
    };
  }

  private static byte[] announced(byte[] body, int length, StringBuilder head) {
    head.append("Content-Length: ").append(length).append("\r\n");
    return body;
  }

  private static byte[] gzip(byte[] bytes, StringBuilder head) {
    head.append("Content-Encoding: gzip\r\n");
    return announced(bytes, bytes.length, head);
  }

  private static byte[] zipped(byte[] body) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(body);
    }
    return zipped.toByteArray();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  /** In two pieces. */
  private static byte[] chunked(byte[] body, String end, StringBuilder head) {
    head.append("Transfer-Encoding: chunked\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int half = body.length / 2;
    chunk(all, body, 0, half);
    chunk(all, body, half, body.length - half);
    all.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream to, byte[] body, int begin, int length) {
    if (length > 0) {
      to.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      to.write(body, begin, length);
      to.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }
}
