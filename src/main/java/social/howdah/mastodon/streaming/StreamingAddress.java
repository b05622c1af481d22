package social.howdah.mastodon.streaming;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the socket is: announced, found by a redirect, or at the instance itself. */
final class StreamingAddress {
  private StreamingAddress() {}

  /**
   * Decides.
   *
   * @param announced the base that the instance announces
   * @param redirect where its own path for streams leads
   * @param own the socket at the instance itself, with the scheme of http
   */
  static URI of(Optional<URI> announced, Supplier<Optional<URI>> redirect, URI own) {
    return announced
        .map(base -> UriBuilder.fromUri(base).path(own.getRawPath()).build())
        .or(redirect)
        .map(socket -> withScheme(own.resolve(socket), own))
        .orElseGet(() -> withScheme(own, own));
  }

  /** Some announce wss although they speak plain http: theirs is the instance's own scheme. */
  private static URI withScheme(URI socket, URI own) {
    String scheme = own.getScheme().equals("http") ? "ws" : "wss";
    return UriBuilder.fromUri(socket).scheme(scheme).build();
  }
}
