package social.howdah.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * A source's signature, and the one its previous secret makes while the sender changes over.
 *
 * @param until when the previous one ceases to be valid; {@link Instant#MAX} for never
 */
public record Signatures(Signature current, Optional<Signature> previous, Instant until) {

  /** Which of them a request carries. */
  enum Match {
    NONE,
    CURRENT,
    PREVIOUS
  }

  /** Looks at both in any case, so that the time it takes does not tell which one matched. */
  Match match(Received request, Instant now) {
    boolean isCurrent = current.matches(request);
    boolean isPrevious = previous.filter(old -> old.matches(request)).isPresent();
    if (isCurrent) {
      return Match.CURRENT;
    }
    return isPrevious && now.isBefore(until) ? Match.PREVIOUS : Match.NONE;
  }
}
