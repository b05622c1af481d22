package social.howdah.forward.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.forward.Destination;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;

/**
 * An incoming webhook.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Slack:
 *     Sending messages using incoming webhooks</a>
 */
record SlackDestination(Secret url, Sender sender) implements Destination {
  private static final String AGAIN = "Make another webhook in Slack and set .url to it.";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          SlackDestination::code,
          Set.of(),
          Map.of(
              "no_service", AGAIN,
              "no_active_hooks", AGAIN,
              "no_team", AGAIN,
              "team_disabled", AGAIN,
              "invalid_token", AGAIN,
              "channel_not_found", AGAIN,
              "channel_is_archived", "Unarchive the channel, or make a webhook for another."),
          Map.of(
              "action_prohibited", "An administrator of the workspace does not allow it.",
              "posting_to_general_channel_denied", "Make a webhook for another channel."));

  @Override
  public Receipt tell(Message message) throws Exception {
    HttpDocument answer =
        SlackMessage.post(
            message.words(),
            List.of(),
            SlackDestination::code,
            written -> sender.answer(Outgoing.json(url, written)));
    sender.judge(answer, CODES);
    return Receipt.NONE;
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(Written.json(SlackMessage.of(message.words(), List.of())));
  }

  /** It is all that an answer says. */
  private static String code(HttpDocument answer) {
    return answer.text().strip();
  }
}
