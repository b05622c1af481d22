package social.howdah.console.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import social.howdah.platform.PlatformConfig;

/** Renders pages, for whoever looks; every value is escaped for HTML. */
@Singleton
public class Pages {
  /** Scripts and styles are files of ours. Forms may lead to any instance, by way of a redirect. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self' data:; form-action 'self' https: http:; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final PebbleEngine engine;
  private final Words words;
  private final PlatformConfig platform;
  private final Viewer viewer;

  @Inject
  Pages(PlatformConfig platform, Words words, Viewer viewer) {
    ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
    loader.setPrefix("social/howdah/console/");
    loader.setSuffix(".html");
    this.engine =
        new PebbleEngine.Builder().loader(loader).extension(new WordsExtension(words)).build();
    this.words = words;
    this.platform = platform;
    this.viewer = viewer;
  }

  /** In the viewer's language. */
  String say(Phrase phrase) {
    return words.say(phrase, viewer.language(), viewer.zone());
  }

  /**
   * A page.
   *
   * @param name of the template, with its room: {@code mine/home}
   */
  public Response.ResponseBuilder page(int status, String name, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    Locale language = viewer.language();
    all.put("base", platform.publicUrl().toString());
    all.put("language", language.toLanguageTag());
    all.put("languages", Viewer.LANGUAGES);
    all.put("colours", viewer.colours());
    all.put(
        "path", platform.publicUrl().getPath().isEmpty() ? "/" : platform.publicUrl().getPath());
    all.put(WordsExtension.ZONE, viewer.zone());
    StringWriter html = new StringWriter();
    try {
      engine.getTemplate(name).evaluate(html, all, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .cacheControl(never)
        .header("Content-Security-Policy", POLICY)
        .entity(html.toString());
  }
}
