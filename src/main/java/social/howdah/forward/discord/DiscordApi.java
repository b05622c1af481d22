package social.howdah.forward.discord;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;

/**
 * Discord's API, as a bot.
 *
 * @param base where it is
 * @param token of the bot
 * @see <a
 *     href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes">
 *     Discord: JSON error codes</a>
 */
record DiscordApi(URI base, Secret token, Sender sender) {
  private static final int UNAUTHORIZED = 401;

  private static final ErrorCodes CODES =
      new ErrorCodes(
          DiscordApi::code,
          Set.of(),
          Map.of(
              "unauthorized", "The bot's token does not work any longer: set .token to another.",
              "10003", "The channel was deleted: set .channel to another's id.",
              "50001", "The bot does not see the channel: let it, and restart Howdah.",
              "50013",
                  "The bot may not write there: allow it Send Messages and Embed Links, and"
                      + " restart Howdah."),
          Map.of());

  /** A call whose answer is a success. */
  JsonAnswer call(String method, String path, Map<String, ?> body) throws Exception {
    return judged(answer(method, path, body));
  }

  /** A call, and whatever answers it. */
  HttpDocument answer(String method, String path, Map<String, ?> body)
      throws RetryableDeliveryException {
    return sender.answer(
        Outgoing.json(Secret.of(base.toString().replaceAll("/$", "") + "/" + path), body)
            .by(method)
            .with("Authorization", "Bot " + token.reveal()));
  }

  JsonAnswer judged(HttpDocument answer) throws Exception {
    sender.judge(answer, CODES);
    return JsonAnswer.of(answer);
  }

  /** What an answer that is no success says. */
  static String code(HttpDocument answer) {
    int status = answer.answer().status();
    return status == UNAUTHORIZED ? "unauthorized" : JsonAnswer.of(answer).text("code");
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "DiscordApi[]";
  }
}
