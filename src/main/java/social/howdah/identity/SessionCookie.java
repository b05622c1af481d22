package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;

/**
 * The cookie that holds a session's id: not for scripts, not for other sites' forms, and only over
 * https where Howdah is reached by https.
 */
@Singleton
public class SessionCookie {
  private final String name;
  private final URI publicUrl;

  @Inject
  SessionCookie(PlatformConfig platform) {
    this.publicUrl = platform.publicUrl();
    this.name = isSecure() ? "__Secure-howdah" : "howdah";
  }

  public NewCookie of(Session session) {
    return cookie(session.id().reveal(), -1);
  }

  public NewCookie gone() {
    return cookie("", 0);
  }

  Optional<Secret> read(Map<String, Cookie> cookies) {
    return Optional.ofNullable(cookies.get(name)).map(cookie -> Secret.of(cookie.getValue()));
  }

  /** Lax, not strict: the way back from Mastodon is a link from another site. */
  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(publicUrl.getPath().isEmpty() ? "/" : publicUrl.getPath())
        .maxAge(maxAge)
        .secure(isSecure())
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }
}
