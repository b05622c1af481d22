package social.howdah.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * The dead letters of one cause.
 *
 * @param letters how many
 * @param replayable how many of them were attempted, and can be again
 * @param oldest when the first of them died
 * @param newest when the last did
 * @param example one of their errors
 */
public record DeadLetterGroup(
    UUID cause,
    String kind,
    String lane,
    long letters,
    long replayable,
    Instant oldest,
    Instant newest,
    String example) {

  /** What all their errors say. */
  public String words() {
    return Cause.words(example);
  }
}
