package social.howdah.account;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hosts that an administrator means: {@code mastodon.example}, {@code *.example.org}. A star stands
 * for any characters but the colon of a port: a server on another port is another server.
 */
final class HostPattern {
  private static final Pattern LEGAL = Pattern.compile("[^\\s/@?#]+");

  private final Pattern pattern;

  private HostPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Empty when it cannot match any host. */
  static Optional<HostPattern> of(String written) {
    if (written.equals("*")) {
      return Optional.of(new HostPattern(Pattern.compile(".*")));
    }
    if (!LEGAL.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      String ascii =
          Arrays.stream(written.toLowerCase(Locale.ROOT).split("\\.", -1))
              .map(label -> label.contains("*") || label.contains(":") ? label : IDN.toASCII(label))
              .collect(Collectors.joining("."));
      return Optional.of(
          new HostPattern(Pattern.compile(Pattern.quote(ascii).replace("*", "\\E[^:]*\\Q"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it means a host.
   *
   * @param host in ASCII, with its port if it is not the usual one
   */
  boolean matches(String host) {
    return pattern.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
