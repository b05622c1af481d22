package social.howdah.platform.web;

import inet.ipaddr.IPAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.http.AddressBlocks;

/**
 * Where a request comes from: the other end of the connection, or what a trusted proxy says of it.
 * Only within a request.
 */
@Singleton
public class ClientAddress {
  private static final int IPV6_NETWORK = 64;

  private final HttpServletRequest request;
  private final AddressBlocks proxies;

  /**
   * @param request the one this thread serves, whichever it is
   */
  @Inject
  public ClientAddress(HttpServletRequest request, WebConfig config) {
    this.request = request;
    this.proxies = config.trustedProxies();
  }

  /** The other end of the connection itself, whatever headers say. */
  public Optional<IPAddress> peer() {
    return AddressBlocks.address(request.getRemoteAddr());
  }

  /**
   * Whom to count a request against. Behind trusted proxies it is the right-most entry of {@code
   * X-Forwarded-For} that is none of them: what stands further left was written by the client. Of
   * an IPv6 address it is the network, as one client owns a whole one.
   */
  public String counted() {
    return peer().map(peer -> network(client(peer))).orElse("unknown");
  }

  private IPAddress client(IPAddress peer) {
    IPAddress client = peer;
    List<String> hops =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .toList();
    for (int i = hops.size() - 1; i >= 0 && proxies.contains(client); i--) {
      Optional<IPAddress> hop = AddressBlocks.address(withoutPort(hops.get(i).strip()));
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
    }
    return client;
  }

  /** {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711} are written by some proxies. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  private static String network(IPAddress address) {
    return address.isIPv6()
        ? address.toPrefixBlock(IPV6_NETWORK).toString()
        : address.toCanonicalString();
  }
}
