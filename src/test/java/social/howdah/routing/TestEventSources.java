package social.howdah.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.howdah.message.Event;

/**
 * Sources that read nothing.
 *
 * @param texts by type of event
 */
record TestEventSources(Map<String, String> texts) implements EventSources {

  @Override
  public Map<String, String> kinds() {
    return Map.of();
  }

  @Override
  public List<Event> preview(String source, Map<String, List<String>> headers, byte[] body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> text(String source, String type) {
    return Optional.ofNullable(texts.get(type));
  }
}
