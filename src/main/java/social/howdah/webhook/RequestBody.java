package social.howdah.webhook;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import social.howdah.platform.http.BoundedBody;
import social.howdah.platform.problem.Problem;

/** Reads the body of a request, up to a size. */
final class RequestBody {
  private static final Logger LOG = System.getLogger(RequestBody.class.getName());
  private static final long LONGEST_DRAIN = 64L << 20;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(9);

  private RequestBody() {}

  /**
   * Reads it.
   *
   * @param largest in bytes
   * @throws Problem 413 when it is larger
   */
  static byte[] read(HttpHeaders headers, InputStream body, int largest) throws IOException {
    byte[] read = headers.getLength() > largest ? new byte[0] : body.readNBytes(largest + 1);
    if (headers.getLength() > largest || read.length > largest) {
      drain(body);
      throw new Problem(
          413, "The body may have %d bytes; see howdah.webhook.largest-body.".formatted(largest));
    }
    return read;
  }

  /** Lets the sender end what it says: it would not hear the answer otherwise. */
  private static void drain(InputStream body) {
    try (InputStream rest = new BoundedBody(body, LONGEST_DRAIN, LONGEST_WAIT)) {
      rest.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A sender of too much has given up, or was given up");
    }
  }
}
