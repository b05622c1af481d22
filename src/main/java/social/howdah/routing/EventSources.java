package social.howdah.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.howdah.message.Event;

/** What routing asks of the sources of events; implemented where they are. */
public interface EventSources {

  /** The kind of each source that is configured, by the source's name. */
  Map<String, String> kinds();

  /**
   * Reads a request as if it had come now, whoever signed it: to look at, not to act on.
   *
   * @throws social.howdah.platform.problem.Problem 404 for a source that is not there, 400, 413 or
   *     415 for what cannot be read
   */
  List<Event> preview(String source, Map<String, List<String>> headers, byte[] body);

  /**
   * What a route says that has no text of its own: a Pebble template; empty where the source has
   * nothing to say of such an event.
   */
  Optional<String> text(String source, String type);
}
