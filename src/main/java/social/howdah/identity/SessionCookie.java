package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;

/** The cookie that holds a session's id; the browser forgets it when it is closed. */
@Singleton
public class SessionCookie {
  private static final int UNTIL_CLOSED = -1;

  private final GuardedCookie cookie;

  @Inject
  public SessionCookie(PlatformConfig platform) {
    this.cookie = new GuardedCookie("howdah", platform.publicUrl());
  }

  public NewCookie of(Session session) {
    return cookie.with(session.id(), UNTIL_CLOSED);
  }

  public NewCookie gone() {
    return cookie.gone();
  }

  public Optional<Secret> read(Map<String, Cookie> cookies) {
    return cookie.read(cookies);
  }
}
