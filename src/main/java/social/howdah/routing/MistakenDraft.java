package social.howdah.routing;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.language.Mistake;
import social.howdah.routing.language.MistakenException;
import social.howdah.routing.language.Place;

/** A route that somebody thinks about, and that cannot be: which property is wrong, and where. */
public final class MistakenDraft extends Problem {
  private static final long serialVersionUID = 1L;

  private final String property;
  private final transient @Nullable Mistake mistake;

  private MistakenDraft(String sentence, String property, @Nullable Mistake mistake) {
    super(400, sentence);
    this.property = property;
    this.mistake = mistake;
  }

  static MistakenDraft of(InvalidConfigurationException e, String prefix) {
    String name = e.property();
    return new MistakenDraft(
        String.valueOf(e.getMessage()),
        name.startsWith(prefix) ? name.substring(prefix.length()) : name,
        e.getCause() instanceof MistakenException cause ? cause.mistake() : null);
  }

  /**
   * The part of its name behind {@code howdah.route.<name>.}; the whole of one that is no route's.
   */
  public String property() {
    return property;
  }

  /** Null where it is none of a condition or template. */
  public @Nullable Mistake mistake() {
    return mistake;
  }

  @Override
  protected Map<String, Object> members() {
    Map<String, Object> members = new TreeMap<>(Map.of("property", property));
    Place place = mistake == null ? null : mistake.place();
    if (place != null) {
      members.put("line", place.line());
      if (place.column() > 0) {
        members.put("column", place.column());
      }
    }
    return members;
  }
}
