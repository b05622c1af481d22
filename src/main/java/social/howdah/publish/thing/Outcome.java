package social.howdah.publish.thing;

import social.howdah.publish.posting.Posted;

/**
 * What a step of a thing did.
 *
 * @param status that was posted, changed or, the first of them, deleted
 */
public record Outcome(Kind kind, Posted status) {
  /** In one word. */
  public enum Kind {
    POSTED,
    EDITED,
    DELETED
  }
}
