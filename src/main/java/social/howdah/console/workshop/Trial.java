package social.howdah.console.workshop;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.message.MessageLooks.Look;

/**
 * What came of trying a route.
 *
 * @param preview null where the route, or the event, cannot be
 * @param poster of the status, if there is one
 * @param parts of each status that would be posted
 * @param looks of messages that would be sent, by destination, where it says how they look
 * @param asked what stood in the facts that a condition names which says no
 * @param mistakes by field of the form
 * @param properties the route for a file of them; null where it cannot be written
 */
public record Trial(
    @Nullable PreviewView preview,
    Posters.@Nullable Poster poster,
    List<List<StatusText.Part>> parts,
    Map<String, Look> looks,
    List<Fact> asked,
    Map<String, FieldMistake> mistakes,
    @Nullable String properties) {

  /**
   * What an event says.
   *
   * @param name as conditions write it
   * @param value null where there is no such
   */
  public record Fact(String name, @Nullable String value) {}

  static Trial mistaken(String field, FieldMistake mistake, @Nullable String properties) {
    return new Trial(
        null, null, List.of(), Map.of(), List.of(), Map.of(field, mistake), properties);
  }
}
