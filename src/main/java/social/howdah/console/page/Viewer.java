package social.howdah.console.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who looks, as far as a page has to know: their language, time zone and colours. What they have
 * chosen comes in cookies, otherwise what their browser says. Only within a request.
 */
@Singleton
public class Viewer {
  static final String LANGUAGE = "howdah-language";
  static final String ZONE = "howdah-zone";
  static final String COLOURS = "howdah-colours";

  /** The first is what everybody else reads. */
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  /** As Pico names them; anything else leaves it to the browser. */
  static final List<String> ALL_COLOURS = List.of("light", "dark");

  /** Not the offset, which calls itself Z. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final HttpServletRequest request;

  /**
   * @param request the one this thread serves, whichever it is
   */
  @Inject
  Viewer(HttpServletRequest request) {
    this.request = request;
  }

  public Locale language() {
    return cookie(LANGUAGE)
        .flatMap(Viewer::language)
        .or(() -> accepted(request.getHeader("Accept-Language")))
        .orElse(LANGUAGES.get(0));
  }

  /** UTC until it is known. */
  public ZoneId zone() {
    return cookie(ZONE).flatMap(Viewer::zone).orElse(UTC);
  }

  /** {@code light} or {@code dark}; empty for the browser's own. */
  String colours() {
    return cookie(COLOURS).filter(ALL_COLOURS::contains).orElse("");
  }

  static Optional<Locale> language(String tag) {
    return LANGUAGES.stream().filter(one -> one.toLanguageTag().equals(tag)).findFirst();
  }

  private static Optional<Locale> accepted(String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A browser writes the slash of {@code Europe/Berlin} as {@code %2F}. */
  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name.replace("%2F", "/")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> cookie(String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
