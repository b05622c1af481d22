package social.howdah.forward.slack;

import java.net.URI;
import java.util.HashMap;
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
 * @param codes what its errors mean where messages go
 * @see <a href="https://docs.slack.dev/apis/web-api/">Slack: Web API</a>
 */
record SlackApi(URI base, Secret token, Sender sender, ErrorCodes codes) {
  private static final String NEW_TOKEN =
      "Install the app in the workspace again, and set .token to its bot token.";
  private static final String NO_CHANNEL =
      "Set .channel to the id of a channel that is there, and invite the app into it.";

  private static final String UNREACHED =
      "Slack lets the app write this person nothing: are they still there, and is the app's Messages"
          + " Tab on?";

  private static final Set<String> PASSING =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "ratelimited",
          "rate_limited",
          "team_added_to_org");

  private static final Map<String, String> OF_THE_APP =
      Map.of(
          "not_authed", NEW_TOKEN,
          "invalid_auth", NEW_TOKEN,
          "account_inactive", NEW_TOKEN,
          "token_revoked", NEW_TOKEN,
          "token_expired", NEW_TOKEN,
          "missing_scope", "Give the app the scope chat:write, and install it again.");

  private static final Map<String, String> OF_THE_CHANNEL =
      Map.of(
          "channel_not_found",
          NO_CHANNEL,
          "not_in_channel",
          NO_CHANNEL,
          "is_archived",
          "Unarchive the channel, or set .channel to another.",
          "restricted_action",
          "Let apps post in the channel, or set .channel to another.");

  private static final Map<String, String> OF_A_PERSON =
      Map.of(
          "channel_not_found", UNREACHED,
          "not_in_channel", UNREACHED,
          "user_not_in_channel", UNREACHED,
          "is_archived", UNREACHED,
          "user_not_found", UNREACHED,
          "user_disabled", UNREACHED,
          "messages_tab_disabled", UNREACHED);

  /** For what goes into a channel. */
  SlackApi(URI base, Secret token, Sender sender) {
    this(base, token, sender, codes(joined(OF_THE_APP, OF_THE_CHANNEL), Map.of()));
  }

  /** For what goes to one person: that they cannot be told says nothing of the channel. */
  SlackApi alone() {
    return new SlackApi(base, token, sender, codes(OF_THE_APP, OF_A_PERSON));
  }

  private static ErrorCodes codes(Map<String, String> gone, Map<String, String> refused) {
    return new ErrorCodes(SlackApi::error, PASSING, gone, refused);
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    Map<String, String> all = new HashMap<>(one);
    all.putAll(other);
    return Map.copyOf(all);
  }

  /** Calls a method, and returns what answers it, be it a success or not. */
  HttpDocument answer(String method, Map<String, ?> arguments) throws RetryableDeliveryException {
    Secret url = Secret.of(base.toString().replaceAll("/+$", "") + "/" + method);
    return sender.answer(
        Outgoing.json(url, arguments).with("Authorization", "Bearer " + token.reveal()));
  }

  /** What an answer says that is a success. */
  JsonAnswer judged(HttpDocument document)
      throws RetryableDeliveryException, DestinationGoneException {
    sender.judge(document, codes);
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
