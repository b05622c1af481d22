package social.howdah.forward.slack;

import static java.util.Map.entry;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import social.howdah.forward.DestinationGoneException;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;

/**
 * Slack's Web API, called as an app. It answers failures with 200, too.
 *
 * @param base where it is
 * @param token of the app's bot
 * @see <a href="https://docs.slack.dev/apis/web-api/">Slack: Web API</a>
 */
record SlackApi(URI base, Secret token, Sender sender) {
  private static final String NEW_TOKEN =
      "Install the app in the workspace again, and set .token to its bot token.";
  private static final String NO_CHANNEL =
      "Set .channel to the id of a channel that is there, and invite the app into it.";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          SlackApi::error,
          Set.of(
              "internal_error",
              "fatal_error",
              "service_unavailable",
              "request_timeout",
              "ratelimited",
              "rate_limited",
              "team_added_to_org"),
          Map.ofEntries(
              entry("not_authed", NEW_TOKEN),
              entry("invalid_auth", NEW_TOKEN),
              entry("account_inactive", NEW_TOKEN),
              entry("token_revoked", NEW_TOKEN),
              entry("token_expired", NEW_TOKEN),
              entry("missing_scope", "Give the app the scope chat:write, and install it again."),
              entry("channel_not_found", NO_CHANNEL),
              entry("not_in_channel", NO_CHANNEL),
              entry("is_archived", "Unarchive the channel, or set .channel to another."),
              entry(
                  "restricted_action",
                  "Let apps post in the channel, or set .channel to another.")),
          Map.of());

  /** Calls a method, and returns what answers it, be it a success or not. */
  HttpDocument answer(String method, Map<String, ?> arguments) throws RetryableDeliveryException {
    Secret url = Secret.of(base.toString().replaceAll("/+$", "") + "/" + method);
    return sender.answer(
        Outgoing.json(url, arguments).with("Authorization", "Bearer " + token.reveal()));
  }

  /** What an answer says that is a success. */
  JsonAnswer judged(HttpDocument document)
      throws RetryableDeliveryException, DestinationGoneException {
    sender.judge(document, CODES);
    JsonAnswer answer = JsonAnswer.of(document);
    return switch (answer.text("ok")) {
      case "true" -> answer;
      case "false" -> throw new IllegalStateException("Slack did not take the message.");
      default ->
          throw RetryableDeliveryException.outcomeUnknown(
              "The destination's answer is none of Slack: is .api right?");
    };
  }

  /** Why a call failed; empty if it did not. */
  static String error(HttpDocument answer) {
    return JsonAnswer.of(answer).text("error");
  }
}
