package social.howdah.routing;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import social.howdah.message.Event;

/** The door for events, from wherever they come. */
@Singleton
public class Router {

  /**
   * What became of an event.
   *
   * @param event the journal's id
   * @param repeat it had been accepted before, and nothing was done now
   */
  public record Acceptance(UUID event, boolean repeat) {}

  /**
   * Dedupes, matches, renders, and stores the event with all it causes. Completes after the commit;
   * fails with {@link java.util.concurrent.RejectedExecutionException} or a Jdbi exception when the
   * store is overloaded or down: nothing is stored then.
   */
  public CompletionStage<Acceptance> accept(Event event) {
    throw new UnsupportedOperationException();
  }
}
