package social.howdah.console.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import social.howdah.identity.Person;
import social.howdah.identity.TestSessions;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.config.TestSettings;

/** The screen of somebody who is signed in, for tests of pages. */
public final class TestScreen {
  public static final String BASE = "https://howdah.example";
  public static final String CSRF = TestSessions.CSRF;

  private TestScreen() {}

  /** Of an administrator, in a language. */
  public static Screen admin(String language) {
    return admin(language, "/");
  }

  /** The same, on the page of that path. */
  public static Screen admin(String language, String path) {
    return of(new Person("ada", Set.of(Person.ADMIN), Set.of()), language, path);
  }

  /** Of anybody, in a language. */
  public static Screen of(Person person, String language) {
    return of(person, language, "/");
  }

  @SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
  private static Screen of(Person person, String language, String path) {
    PlatformConfig platform =
        new PlatformConfig(TestSettings.of(Map.of("howdah.public-url", BASE)));
    HttpServletRequest request = request(language, path);
    Screen screen = new Screen();
    screen.current = TestSessions.of(person);
    screen.pages = new Pages(platform, new Words(Clock.systemUTC()), new Viewer(request));
    screen.platform = platform;
    screen.request = request;
    return screen;
  }

  public static Document html(Response page) {
    return Jsoup.parse(page.getEntity().toString(), BASE);
  }

  private static HttpServletRequest request(String language, String path) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TestScreen.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getCookies" -> new Cookie[0];
                  case "getHeader" -> language;
                  case "getPathInfo" -> path;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
