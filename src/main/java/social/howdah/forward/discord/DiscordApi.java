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
 * @param codes what its errors mean where messages go
 * @see <a
 *     href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes">
 *     Discord: JSON error codes</a>
 */
record DiscordApi(URI base, Secret token, Sender sender, ErrorCodes codes) {
  private static final int UNAUTHORIZED = 401;

  private static final String NEW_TOKEN =
      "The bot's token does not work any longer: set .token to another.";
  private static final String UNREACHED =
      "Discord lets the bot write this person no direct message: they must share a server with it,"
          + " and allow that.";

  private static final ErrorCodes IN_A_CHANNEL =
      new ErrorCodes(
          DiscordApi::code,
          Set.of(),
          Map.of(
              "unauthorized",
              NEW_TOKEN,
              "10003",
              "The channel was deleted: set .channel to another's id.",
              "50001",
              "The bot does not see the channel: let it, and restart Howdah.",
              "50013",
              "The bot may not write there: allow it Send Messages and Embed Links, and"
                  + " restart Howdah."),
          Map.of());

  private static final ErrorCodes TO_A_PERSON =
      new ErrorCodes(
          DiscordApi::code,
          Set.of(),
          Map.of("unauthorized", NEW_TOKEN),
          Map.of(
              "10003", UNREACHED,
              "10013", UNREACHED,
              "50001", UNREACHED,
              "50007", UNREACHED,
              "50013", UNREACHED,
              "50278", UNREACHED));

  /** For what goes into a channel. */
  DiscordApi(URI base, Secret token, Sender sender) {
    this(base, token, sender, IN_A_CHANNEL);
  }

  /** For what goes to one person: that they cannot be told says nothing of the channel. */
  DiscordApi alone() {
    return new DiscordApi(base, token, sender, TO_A_PERSON);
  }

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
    sender.judge(answer, codes);
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
