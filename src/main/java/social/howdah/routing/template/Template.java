package social.howdah.routing.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

/**
 * A route's {@code text} or {@code spoiler}: a <a href="https://pebbletemplates.io">Pebble</a>
 * template over {@code event}, {@code data} and {@code now}. A variable that is not there is an
 * error: a status with a hole in it must not go out.
 */
public final class Template {
  private static final int LARGEST = 100_000;
  private static final PebbleEngine CAREFUL =
      engine()
          .addEscapingStrategy("markup", Markup::neutralise)
          .defaultEscapingStrategy("markup")
          .build();
  private static final PebbleEngine TRUSTING = engine().autoEscaping(false).build();

  private final String source;
  private final PebbleTemplate template;

  private Template(String source, PebbleTemplate template) {
    this.source = source;
    this.template = template;
  }

  private static PebbleEngine.Builder engine() {
    return new PebbleEngine.Builder()
        .loader(new StringLoader())
        .strictVariables(true)
        .newLineTrimming(false)
        .defaultLocale(Locale.ROOT)
        .maxRenderedSize(LARGEST);
  }

  /**
   * Compiles a template.
   *
   * @param trusted mentions and hashtags of the payload stay as they are
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Template of(String source, boolean trusted) {
    try {
      return new Template(source, (trusted ? TRUSTING : CAREFUL).getTemplate(source));
    } catch (PebbleException e) {
      throw new IllegalArgumentException(e.getPebbleMessage(), e);
    }
  }

  /**
   * Renders it, without white space at either end.
   *
   * @throws RoutingException naming the template, when it fails on this event
   */
  public String render(Facts facts) throws RoutingException {
    return render(facts.variables());
  }

  /** Renders it with further variables. */
  public String render(Facts facts, Map<String, ?> further) throws RoutingException {
    Map<String, @Nullable Object> variables = new HashMap<>(facts.variables());
    variables.putAll(further);
    return render(variables);
  }

  private String render(Map<String, @Nullable Object> variables) throws RoutingException {
    StringWriter text = new StringWriter();
    try {
      template.evaluate(text, variables);
      return text.toString().strip();
    } catch (PebbleException e) {
      throw failed(e.getPebbleMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
  }

  private RoutingException failed(String why, Exception cause) {
    return new RoutingException("The template failed: %s (%s)".formatted(source, why), cause);
  }
}
