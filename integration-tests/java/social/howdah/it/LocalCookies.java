package social.howdah.it;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Cookies as browsers hold them: this machine is trusted with {@code Secure} ones over http. */
final class LocalCookies extends CookieManager {
  private static final String OBSOLETE = ";Version=1";

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers)
      throws IOException {
    return super.get(URI.create(uri.toString().replaceFirst("^http:", "https:")), headers);
  }

  /** Of RFC 2965, which makes Java send what no browser does. */
  @Override
  public void put(URI uri, Map<String, List<String>> headers) throws IOException {
    List<String> set =
        headers.entrySet().stream()
            .filter(header -> "Set-Cookie".equalsIgnoreCase(header.getKey()))
            .flatMap(header -> header.getValue().stream())
            .map(cookie -> cookie.replace(OBSOLETE, ""))
            .toList();
    super.put(uri, Map.of("Set-Cookie", set));
  }
}
