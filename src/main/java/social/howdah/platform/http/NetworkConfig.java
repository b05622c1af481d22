package social.howdah.platform.http;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** What may be contacted, and how. */
@Singleton
public class NetworkConfig implements StartupCheck {
  private static final String ALLOW = "howdah.network.allow";
  private static final String USER_AGENT = "howdah.network.user-agent";
  private static final String PROXY = "howdah.network.proxy";
  private static final String PATIENCE = "howdah.network.patience";

  private final Settings settings;

  @Inject
  public NetworkConfig(Settings settings) {
    this.settings = settings;
  }

  /** Blocks of addresses that may be contacted although they are not public. */
  List<IPAddress> allowed() {
    return AddressBlocks.of(ALLOW, settings.list(ALLOW)).blocks();
  }

  /** Whether an address may be contacted although it is not public. */
  public boolean allows(InetAddress address) {
    IPAddress bare = new IPAddressNetwork.IPAddressGenerator().from(address.getAddress());
    return allowed().stream().anyMatch(block -> block.contains(bare));
  }

  /** An HTTP proxy; it does the resolving then, and the guarding. */
  Optional<URI> proxy() {
    return settings.url(PROXY);
  }

  /** Who calls, for the servers' logs. */
  String userAgent() {
    return settings
        .text(USER_AGENT)
        .or(
            () ->
                settings
                    .url("howdah.public-url")
                    .map(url -> "Howdah (+" + url.toASCIIString() + ")"))
        .orElse("Howdah");
  }

  int connections() {
    return settings.number("howdah.network.connections", 200, 1, 10_000);
  }

  /** How long a server may be silent. */
  Duration patience() {
    Duration patience = settings.duration(PATIENCE, Duration.ofSeconds(30));
    if (patience.toMillis() < 100 || patience.toMinutes() > 5) {
      throw new InvalidConfigurationException(PATIENCE, "must be from 100ms to 5m.");
    }
    return patience;
  }

  @Override
  public void check() {
    allowed();
    patience();
    connections();
    if (!userAgent().matches("[\\x20-\\x7e]+")) {
      throw new InvalidConfigurationException(USER_AGENT, "must be of printable ASCII characters.");
    }
    if (proxy().filter(proxy -> !"http".equals(proxy.getScheme())).isPresent()) {
      throw new InvalidConfigurationException(PROXY, "must be a URL such as http://proxy:3128.");
    }
  }
}
