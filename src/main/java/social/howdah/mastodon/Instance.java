package social.howdah.mastodon;

import java.net.URI;

/**
 * A server that speaks the Mastodon API; as a {@link Caller}, nobody who asks for its public data.
 *
 * @param base scheme, host and, for a test server, port: {@code https://mastodon.example}
 */
public record Instance(URI base) implements Caller {

  /**
   * By the name that people give it: {@code mastodon.example}, {@code https://mastodon.example} or
   * {@code @me@mastodon.example}.
   *
   * @throws IllegalArgumentException with a plain sentence if it is none
   */
  public static Instance of(String name) {
    return InstanceAddress.parse(name);
  }

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
