package social.howdah.mastodon;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people name an instance: {@code host}, {@code https://host} or {@code @me@host}. */
public final class InstanceAddress {
  /** A last label by which browsers and C libraries take the whole for an IPv4 address. */
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern USER =
      Pattern.compile(
          "@?([^\\s@/?#:\\\\]+)@[^@]+|https?://[^\\s/?#@\\\\]+/(?:@|users/)([^\\s@/?#\\\\]+)/?");

  private InstanceAddress() {}

  /**
   * Whom an address names, where it names an account and not only an instance: {@code me} of {@code
   * @me@host}, {@code https://host/@me} or {@code https://host/users/me}.
   */
  public static Optional<String> user(String text) {
    Matcher matcher = USER.matcher(text.strip());
    return matcher.matches()
        ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)))
        : Optional.empty();
  }

  /**
   * Reads it. {@code http://} is taken as it is; whether it may be contacted is the guard's part.
   * IPv4 addresses are read in their usual form alone: others are read differently by different
   * software.
   *
   * @throws IllegalArgumentException with a plain sentence
   */
  public static Instance parse(String text) {
    String address = text.strip();
    String scheme = address.startsWith("http://") ? "http" : "https";
    String authority =
        address.contains("://")
            ? address.substring(address.indexOf("://") + 3)
            : address.substring(address.lastIndexOf('@') + 1);
    authority = authority.replaceFirst("[/?#].*$", "");
    try {
      URI given = new URI(scheme + "://" + ascii(authority));
      boolean usual = given.getPort() == (scheme.equals("https") ? 443 : 80);
      if (given.getHost() == null
          || given.getUserInfo() != null
          || !(address.contains("://") || given.getHost().contains("."))) {
        throw unusable();
      }
      String host = given.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
      if (NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
        throw unusable();
      }
      return new Instance(
          new URI(scheme, null, host, usual ? -1 : given.getPort(), null, null, null));
    } catch (java.net.URISyntaxException e) {
      throw unusable();
    }
  }

  private static String ascii(String authority) {
    if (authority.startsWith("[")) {
      return authority;
    }
    int colon = authority.indexOf(':');
    try {
      return colon < 0
          ? IDN.toASCII(authority)
          : IDN.toASCII(authority.substring(0, colon)) + authority.substring(colon);
    } catch (IllegalArgumentException e) {
      throw unusable();
    }
  }

  private static IllegalArgumentException unusable() {
    return new IllegalArgumentException(
        "Give an instance as mastodon.example, https://mastodon.example or @me@mastodon.example.");
  }
}
