package social.howdah.platform.http;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.config.InvalidConfigurationException;

/** Blocks of addresses that somebody configured. */
public record AddressBlocks(List<IPAddress> blocks) {

  /**
   * Reads addresses and blocks in CIDR notation.
   *
   * @throws InvalidConfigurationException naming the property
   */
  public static AddressBlocks of(String property, List<String> cidrs) {
    return new AddressBlocks(cidrs.stream().map(cidr -> block(property, cidr)).toList());
  }

  /** Whether the address is in one of them; an IPv4 address may come in its IPv6 form. */
  public boolean contains(IPAddress address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /**
   * A literal address, an IPv4 one out of its IPv6 form; empty for anything else, names too.
   *
   * @param literal may carry a zone
   */
  public static Optional<IPAddress> address(String literal) {
    try {
      IPAddress address =
          literal.isBlank() ? null : new IPAddressString(literal.strip()).toAddress();
      if (address == null || address.isMultiple()) {
        return Optional.empty();
      }
      boolean mapped = address.isIPv6() && address.toIPv6().isIPv4Mapped();
      return Optional.of(
          mapped ? address.toIPv6().getEmbeddedIPv4Address() : address.withoutPrefixLength());
    } catch (AddressStringException e) {
      return Optional.empty();
    }
  }

  private static IPAddress block(String property, String cidr) {
    try {
      return new IPAddressString(cidr).toAddress().toPrefixBlock();
    } catch (AddressStringException e) {
      throw new InvalidConfigurationException(
          property,
          "must be addresses or blocks such as 10.0.0.0/8 or fd00::/8, separated by commas.");
    }
  }
}
