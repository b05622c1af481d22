package social.howdah.forward.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.forward.Destination;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.Fitting;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Words;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * A workflow that begins with <i>When a Teams webhook request is received</i>, and posts the card
 * it is handed.
 *
 * @see <a
 *     href="https://support.microsoft.com/en-us/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498">Microsoft:
 *     Create incoming webhooks with Workflows</a>
 * @see <a
 *     href="https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-limits-and-configuration">Microsoft:
 *     what carries the workflow out, and how it answers</a>
 */
record TeamsDestination(Secret url, Sender sender) implements Destination {
  /** Of the 28 kB a message may have. */
  private static final int LARGEST = 27_000;

  private static final int LONGEST = 8000;

  private static final String AGAIN =
      "Look whether the workflow is there and turned on; copy its URL again and set .url to it.";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          answer -> JsonAnswer.of(answer).text("error", "code"),
          Set.of(),
          Map.of(
              "WorkflowTriggerIsNotEnabled", AGAIN,
              "WorkflowNotFound", AGAIN,
              "AuthorizationFailed", AGAIN,
              "DirectApiAuthorizationRequired", AGAIN),
          Map.of());

  @Override
  public Receipt tell(Message message) throws Exception {
    sender.send(Outgoing.json(url, body(message)), CODES);
    return Receipt.NONE;
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(Written.json(body(message)));
  }

  private static Map<String, Object> body(Message message) {
    return Fitting.message(message.words(), LONGEST, LARGEST, TeamsDestination::body);
  }

  private static Map<String, Object> body(Words words) {
    Map<String, Object> card =
        Map.of("contentType", AdaptiveCard.TYPE, "content", AdaptiveCard.of(words));
    return Map.of("type", "message", "attachments", List.of(card));
  }
}
