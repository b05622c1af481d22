package social.howdah.mastodon.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import social.howdah.mastodon.RawServer;

/** What a server answers, well or badly. */
final class Reply implements RawServer.Answer {

  /** What of it no longer is as it should be. */
  enum Damage {
    /** Headers that are advice: they must spoil nothing. */
    ADVICE,
    STATUS,
    BODY,
    /** The body does not arrive as it was written. */
    WIRE
  }

  private final int status;
  private final List<String> headers;
  private final byte[] body;
  private final Framing framing;
  private final Set<Damage> damage;

  /**
   * @param headers lines, but for those that frame the body
   */
  private Reply(
      int status, List<String> headers, byte[] body, Framing framing, Set<Damage> damage) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.framing = framing;
    this.damage = damage;
  }

  static Reply of(int status, List<String> headers, byte[] body) {
    return new Reply(status, headers, body, Framing.LENGTH, EnumSet.noneOf(Damage.class));
  }

  Reply withStatus(int other) {
    return new Reply(other, headers, body, framing, with(Damage.STATUS));
  }

  Reply withHeader(String line) {
    List<String> more = new ArrayList<>(headers);
    more.add(line);
    return new Reply(status, more, body, framing, with(Damage.ADVICE));
  }

  Reply withBody(byte[] other) {
    return new Reply(status, headers, other, framing, with(Damage.BODY));
  }

  Reply withFraming(Framing other) {
    Set<Damage> all = other.isWhole() ? damage : with(Damage.WIRE);
    return new Reply(status, headers, body, other, all);
  }

  private Set<Damage> with(Damage another) {
    Set<Damage> all = EnumSet.copyOf(damage);
    all.add(another);
    return all;
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body;
  }

  Set<Damage> damage() {
    return damage;
  }

  @Override
  public boolean write(OutputStream out) throws IOException {
    if (framing == Framing.NOTHING) {
      return false;
    }
    if (framing == Framing.GARBAGE) {
      out.write(body);
      return false;
    }
    // HTTP gives these no body, whatever their headers say.
    boolean empty = status == 204 || status == 304;
    boolean stays = !framing.closes() && !empty;
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " So\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    byte[] sent = empty ? new byte[0] : framing.framed(body, head);
    head.append(stays ? "\r\n" : "Connection: close\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(sent);
    all.writeTo(out);
    out.flush();
    return stays;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(status + " " + framing + "\n");
    headers.forEach(line -> text.append(shortened(line, 200)).append('\n'));
    return text.append(shortened(new String(body, StandardCharsets.UTF_8), 4_000)).toString();
  }

  private static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }
}
