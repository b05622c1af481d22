package social.howdah.publish.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.Delivery;

/**
 * A status that shall be there once.
 *
 * @param text by which it is recognised, with the content warning
 * @param key for {@code Idempotency-Key}, the same at each attempt
 * @param since when the first attempt began, if one may have posted it; null if none may
 */
record Wanted(String text, @Nullable String spoiler, String key, @Nullable Instant since) {

  /** The one status of a delivery. */
  static Wanted of(Delivery delivery, String text, @Nullable String spoiler) {
    return new Wanted(
        text,
        spoiler,
        delivery.idempotencyKey(),
        delivery.outcomeUnknown() ? delivery.firstAttempt() : null);
  }

  /** A part of a thread. */
  static Wanted of(Part part, StatusDraft draft) {
    return new Wanted(part.text(), Requests.spoiler(draft), part.key(), part.began());
  }

  /** Never the words: they may be private. */
  @Override
  public String toString() {
    return "Wanted[since=%s]".formatted(since);
  }
}
