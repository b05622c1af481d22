package social.howdah.platform.http;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to addresses that may be contacted, within the connection itself: the address
 * checked is the address used.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA: IPv4
 *     special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA: IPv6
 *     special-purpose addresses</a>
 */
final class AddressGuard implements DnsResolver {
  /** Not global unicast; the last four carry an IPv4 address inside. */
  private static final List<IPAddress> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/96",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/9",
              "ff00::/8",
              "::ffff:0:0/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "2002::/16")
          .map(block -> new IPAddressString(block).getAddress())
          .toList();

  private final List<IPAddress> allowed;
  private final boolean onlyAllowed;
  private final DnsResolver resolver;

  /**
   * @param onlyAllowed for plain http: public addresses are refused too
   */
  AddressGuard(List<IPAddress> allowed, boolean onlyAllowed) {
    this(allowed, onlyAllowed, SystemDefaultDnsResolver.INSTANCE);
  }

  AddressGuard(List<IPAddress> allowed, boolean onlyAllowed, DnsResolver resolver) {
    this.allowed = List.copyOf(allowed);
    this.onlyAllowed = onlyAllowed;
    this.resolver = resolver;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = resolver.resolve(host);
    InetAddress[] good =
        Arrays.stream(all).filter(this::mayBeContacted).toArray(InetAddress[]::new);
    if (all.length > 0 && good.length == 0) {
      throw new AddressRefusedException(
          onlyAllowed
              ? host + " must be contacted by https: its address is not in howdah.network.allow"
              : host + " has an address that is not public and not in howdah.network.allow");
    }
    return good;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolver.resolveCanonicalHostname(host);
  }

  private boolean mayBeContacted(InetAddress address) {
    IPAddress bare = new IPAddressNetwork.IPAddressGenerator().from(address.getAddress());
    if (allowed.stream().anyMatch(block -> block.contains(bare))) {
      return true;
    }
    return !onlyAllowed && SPECIAL.stream().noneMatch(block -> block.contains(bare));
  }
}
