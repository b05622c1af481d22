package social.howdah.message;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decide elsewhere than in the console, by the console's rules: each method asks
 * whether they may.
 */
public interface Decisions {

  /**
   * What became of it.
   *
   * @param done whether it counts
   * @param sentence for the person
   */
  record Decision(boolean done, String sentence) {}

  /**
   * Lets a status be posted that waits for approval.
   *
   * @param person by name
   * @param text other words for it; null for its own
   */
  Decision approve(String person, UUID approval, @Nullable String text);

  /** Lets it not be posted. */
  Decision reject(String person, UUID approval);

  /** The words of a status that waits and that the person may decide. */
  Optional<String> words(String person, UUID approval);

  /**
   * Silences a route.
   *
   * @param time such as {@code 2h}
   */
  Decision mute(String person, String route, String time);
}
