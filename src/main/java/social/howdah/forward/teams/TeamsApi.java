package social.howdah.forward.teams;

import java.io.IOException;
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
import social.howdah.platform.oauth.ClientCredentials;
import social.howdah.platform.oauth.CredentialsRefusedException;

/**
 * The Bot Connector's API, as a bot.
 *
 * @param server where it is
 * @see <a
 *     href="https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">
 *     Microsoft: Bot Connector REST API</a>
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages">
 *     Microsoft: status codes of bots' conversations</a>
 */
record TeamsApi(URI server, ClientCredentials credentials, Sender sender) {
  private static final String ADD = "Add the app to the team, and restart Howdah.";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          TeamsApi::code,
          // The conversation is being made, or changed by somebody else.
          Set.of("PreconditionFailed", "ConflictError"),
          Map.of(
              "BotNotInConversationRoster",
              ADD,
              "BotDisabledByAdmin",
              "Have an administrator of Teams allow the app.",
              "BotNotRegistered",
              "Compare .app-id with the bot's.",
              "ConversationNotFound",
              "Look whether .channel is there. " + ADD),
          Map.of("MessageSizeTooBig", "Send less."));

  /** A call whose answer is a success. */
  JsonAnswer call(String method, String path, Map<String, ?> body) throws Exception {
    return judged(answer(method, path, body));
  }

  /** A call, and whatever answers it. */
  HttpDocument answer(String method, String path, Map<String, ?> body)
      throws RetryableDeliveryException, DestinationGoneException {
    Secret url = Secret.of(server.toString().replaceAll("/$", "") + "/v3/" + path);
    return sender.answer(
        Outgoing.json(url, body).by(method).with("Authorization", "Bearer " + token().reveal()));
  }

  JsonAnswer judged(HttpDocument answer) throws Exception {
    sender.judge(answer, CODES);
    return JsonAnswer.of(answer);
  }

  static String code(HttpDocument answer) {
    return JsonAnswer.of(answer).text("error", "code");
  }

  private Secret token() throws RetryableDeliveryException, DestinationGoneException {
    try {
      return credentials.token();
    } catch (CredentialsRefusedException e) {
      throw new DestinationGoneException(
          "Microsoft does not know the app: set .app-password to a new one, and compare .app-id and"
              + " .tenant.");
    } catch (IOException e) {
      throw RetryableDeliveryException.refused("Microsoft gives the app no token now.");
    }
  }

  @Override
  public String toString() {
    return "TeamsApi[]";
  }
}
