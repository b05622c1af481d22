package social.howdah.mastodon;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequest;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.glassfish.jersey.apache5.connector.Apache5ConnectionClosingStrategy;
import org.glassfish.jersey.client.ClientRequest;

/**
 * Gives the connection of an answer back. Jersey's own way would drop it whenever an answer came in
 * chunks, which is nearly always.
 */
final class Closing implements Apache5ConnectionClosingStrategy {
  /** A request with this property is answered by a stream: whoever closes it does not wait. */
  static final String ENDLESS = Closing.class.getName();

  @Override
  public void close(
      ClientRequest request, HttpUriRequest sent, CloseableHttpResponse response, InputStream body)
      throws IOException {
    if (request.getProperty(ENDLESS) != null) {
      sent.abort();
    }
    try (response) {
      body.close();
    }
  }
}
