package social.howdah.mastodon.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes bad answers of good ones. */
final class Damages {
  private static final List<Integer> STATUSES =
      List.of(
          200, 201, 202, 204, 206, 301, 302, 304, 307, 400, 401, 403, 404, 408, 410, 418, 422, 429,
          429, 500, 502, 503, 504, 520);

  private static final List<String> NAMES =
      List.of(
          "Link",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset",
          "Retry-After",
          "Date",
          "X-Request-Id",
          "Content-Type",
          "Location",
          "Set-Cookie",
          "Deprecation",
          "Last-Modified",
          "ETag",
          "Age",
          "Vary",
          "Content-Language",
          "Allow",
          "Expires",
          "WWW-Authenticate");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1.5",
          "x",
          "99999999999",
          "99999999999999999999999",
          "2026-11-23T15:27:42.000Z",
          "+999999999-12-31T23:59:59.999999999-18:00",
          "-999999999-01-01T00:00:00+18:00",
          "1970-01-01",
          "Thu, 01 Jan 2026 13:00:00 GMT",
          "Thu, 32 Jan 2026 13:00:00 GMT",
          "application/json",
          "text/html; charset=utf-8",
          "application/json; charset=nonsense",
          "json",
          "/;=\"",
          "</api/v1/timelines/home?max_id=1>; rel=\"next\"",
          "<https://elsewhere.example/api/v1/x?offset=99999999999>; rel=next, <x>; rel=prev",
          "<//elsewhere.example/x?offset=-5>; rel=\"next\"; rel=\"prev\"",
          "</%zz{a}|<b>; rel=\"next\"",
          "<>; rel=\"next\"",
          "<?max_id=1>; rel=\"prev\"",
          "<mailto:a@b.example>; rel=\"next\"",
          "<http://[::1/x>; rel=\"next\"",
          "<" + "<".repeat(2_000) + "; rel",
          "ünïcode \u0001\u007f",
          "x".repeat(10_000));

  private static final byte[] HTML =
      "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private Damages() {}

  /**
   * Damages it once or more.
   *
   * @param json its body, missing if that is none
   */
  static Reply of(Reply good, JsonNode json, SplittableRandom random) {
    boolean tree = !json.isMissingNode() && random.nextInt(3) > 0;
    Reply bad = tree ? good.withBody(JsonDamage.of(json, random)) : good;
    int more = tree ? random.nextInt(3) : 1 + random.nextInt(2);
    for (int i = 0; i < more; i++) {
      bad = once(bad, random);
    }
    return bad;
  }

  private static Reply once(Reply reply, SplittableRandom random) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> reply.withBody(bytes(reply.body(), random));
      case 2 -> reply.withStatus(status(random));
      case 3, 4, 5 -> reply.withHeader(one(NAMES, random) + ": " + one(VALUES, random));
      default -> reply.withFraming(one(List.of(Framing.values()), random));
    };
  }

  private static int status(SplittableRandom random) {
    return random.nextInt(3) == 0 ? random.nextInt(200, 1_000) : one(STATUSES, random);
  }

  private static byte[] bytes(byte[] body, SplittableRandom random) {
    int at = random.nextInt(body.length + 1);
    return switch (random.nextInt(9)) {
      case 0, 1 -> Arrays.copyOf(body, at);
      case 2 -> flipped(body, random);
      case 3 -> inserted(body, at, new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
      case 4 -> inserted(body, 0, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
      case 5 -> inserted(body, at, body);
      case 6 -> HTML;
      case 7 -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      default -> new byte[0];
    };
  }

  private static byte[] flipped(byte[] body, SplittableRandom random) {
    byte[] other = body.clone();
    for (int times = random.nextInt(8); times >= 0 && other.length > 0; times--) {
      other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return other;
  }

  private static byte[] inserted(byte[] body, int at, byte[] more) {
    byte[] other = new byte[body.length + more.length];
    System.arraycopy(body, 0, other, 0, at);
    System.arraycopy(more, 0, other, at, more.length);
    System.arraycopy(body, at, other, at + more.length, body.length - at);
    return other;
  }

  private static <T> T one(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
