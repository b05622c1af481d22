package social.howdah.forward;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.http.HttpDocument;

/**
 * What a chat says in the body of an answer where that tells more than the status. A code in no
 * table is left to the status.
 *
 * @param code of an answer; empty if it has none. People see it only if it is in a table
 * @param passing is tried again
 * @param gone ends the destination; the sentence says what to do
 * @param refused makes a dead letter of the message; the sentence says what to do
 */
public record ErrorCodes(
    Function<HttpDocument, String> code,
    Set<String> passing,
    Map<String, String> gone,
    Map<String, String> refused) {

  void judge(HttpDocument answer) throws RetryableDeliveryException, DestinationGoneException {
    String found = code.apply(answer);
    String told = "The destination answered %d: %s.".formatted(answer.answer().status(), found);
    if (passing.contains(found)) {
      throw RetryableDeliveryException.outcomeUnknown(told);
    }
    if (gone.containsKey(found)) {
      throw new DestinationGoneException(told + " " + gone.get(found));
    }
    if (refused.containsKey(found)) {
      throw new IllegalStateException(told + " " + refused.get(found));
    }
  }
}
