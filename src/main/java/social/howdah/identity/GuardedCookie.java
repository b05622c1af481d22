package social.howdah.identity;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.Secret;

/**
 * A cookie that is not for scripts, not for other sites' forms, and only for https where Howdah is
 * reached by https. There its name begins with {@code __Host-}, so that no neighbouring host can
 * set it; with a path in the public URL only {@code __Secure-} can be had.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6265">RFC 6265</a> and its successor's draft
 */
public final class GuardedCookie {
  private final String name;
  private final String path;
  private final boolean secure;

  public GuardedCookie(String word, URI publicUrl) {
    this.secure = "https".equals(publicUrl.getScheme());
    this.path = publicUrl.getPath().isEmpty() ? "/" : publicUrl.getPath();
    String prefix = path.equals("/") ? "__Host-" : "__Secure-";
    this.name = secure ? prefix + word : word;
  }

  /**
   * To be set.
   *
   * @param seconds how long the browser keeps it; -1: until it is closed
   */
  public NewCookie with(Secret value, int seconds) {
    return cookie(value.reveal(), seconds);
  }

  public NewCookie gone() {
    return cookie("", 0);
  }

  public Optional<Secret> read(Map<String, Cookie> cookies) {
    return Optional.ofNullable(cookies.get(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .map(Secret::of);
  }

  /** Lax, not strict: the ways back from Mastodon and the provider are links from other sites. */
  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .maxAge(maxAge)
        .secure(secure)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
