package social.howdah.mastodon;

import java.net.URI;

/**
 * A server that speaks the Mastodon API; as a {@link Caller}, nobody who asks for its public data.
 *
 * @param base scheme, host and, for a test server, port: {@code https://mastodon.example}
 */
public record Instance(URI base) implements Caller {

  /** The host, with the port if it is not the scheme's own: how people name an instance. */
  public String host() {
    return base.getAuthority();
  }

  @Override
  public Instance instance() {
    return this;
  }

  @Override
  public String toString() {
    return host();
  }
}
