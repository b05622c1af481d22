package social.howdah.routing.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

/**
 * A <a href="https://pebbletemplates.io">Pebble</a> template over {@code event}, {@code data} and
 * {@code now}. A variable that is not there is an error: a status with a hole in it must not go
 * out.
 */
public final class Template {
  private final String source;
  private final PebbleTemplate template;

  Template(String source, PebbleTemplate template) {
    this.source = source;
    this.template = template;
  }

  /**
   * Compiles a text that uses no files.
   *
   * @param trusted mentions and hashtags of the payload stay as they are
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Template of(String source, boolean trusted) {
    return Templates.WITHOUT_FILES.text(source, trusted);
  }

  /**
   * Renders it, without white space at either end.
   *
   * @throws RoutingException naming the template, when it fails on this event
   */
  public String render(Facts facts) throws RoutingException {
    return evaluate(facts, facts.variables());
  }

  /** Renders it with further variables. */
  public String render(Facts facts, Map<String, ?> further) throws RoutingException {
    Map<String, @Nullable Object> variables = new HashMap<>(facts.variables());
    variables.putAll(further);
    return evaluate(facts, variables);
  }

  @SuppressWarnings("try") // it is current for the thread while it is open
  private String evaluate(Facts facts, Map<String, @Nullable Object> variables)
      throws RoutingException {
    StringWriter text = new StringWriter();
    try (Rendering rendering = Rendering.begin(facts.now())) {
      template.evaluate(text, variables);
      return text.toString().strip();
    } catch (PebbleException e) {
      throw failed(e.getPebbleMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw failed("it is nested too deeply", e);
    }
  }

  /** Of which of Java's maps an attribute is missing, nobody wants to know. */
  private RoutingException failed(String said, Throwable cause) {
    String why = said.replaceAll(" of \\[java[^]]*]", "");
    return new RoutingException(
        "The template failed: %s (%s)".formatted(source, why),
        cause,
        Mistakes.of(source, why, cause));
  }

  @Override
  public String toString() {
    return source;
  }
}
