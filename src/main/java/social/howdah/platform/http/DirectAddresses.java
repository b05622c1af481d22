package social.howdah.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Where sockets may go that are not HTTP's: no proxy carries them, and no pool of ours holds them.
 */
@Singleton
public class DirectAddresses {
  private final NetworkConfig network;

  @Inject
  public DirectAddresses(NetworkConfig network) {
    this.network = network;
  }

  /**
   * The addresses of a name that may be contacted: in the clear only those of {@code
   * howdah.network.allow}.
   *
   * @throws AddressRefusedException when there are only others, saying which setting allows them
   * @throws UnknownHostException when there are none
   */
  public InetAddress[] resolve(String host, boolean encrypted) throws UnknownHostException {
    return new AddressGuard(network.allowed(), !encrypted).resolve(host);
  }

  /** How long another side may be silent. */
  public Duration patience() {
    return network.patience();
  }
}
