package social.howdah.mastodon;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/** How people name an instance: {@code host}, {@code https://host} or {@code @me@host}. */
public final class InstanceAddress {
  private InstanceAddress() {}

  /**
   * Reads it. {@code http://} is taken as it is; whether it may be contacted is the guard's part.
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
      String host = given.getHost().toLowerCase(Locale.ROOT);
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
