package social.howdah.forward.rocketchat;

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
import social.howdah.platform.json.Json;

/**
 * Rocket.Chat's REST API, as a bot.
 *
 * @param bot id of the user who writes
 * @param token of that user
 * @param codes what its errors mean where messages go
 * @see <a href="https://developer.rocket.chat/apidocs">Rocket.Chat: REST API</a>
 */
record RocketChatApi(URI server, String bot, Secret token, Sender sender, ErrorCodes codes) {
  private static final int UNAUTHORIZED = 401;
  private static final String READ_ONLY = "You can't send messages because the room is readonly.";

  private static final Set<String> PASSING = Set.of("error-too-many-requests");
  private static final String NEW_TOKEN =
      "The bot's token does not work any longer: set .token and .user-id to another's.";
  private static final String NOT_ALLOWED =
      "The bot may not write there: add it to the room, let it, and restart Howdah.";
  private static final String UNREACHED =
      "Rocket.Chat lets the bot write this person no direct message.";
  private static final String EDITING =
      "Rocket.Chat lets the bot change its messages no more: give it the role bot.";

  private static final ErrorCodes IN_A_ROOM =
      new ErrorCodes(
          RocketChatApi::code,
          PASSING,
          Map.of(
              "unauthorized",
              NEW_TOKEN,
              "error-invalid-room",
              "There is no room of that id: set .channel to the id of one.",
              "error-not-allowed",
              NOT_ALLOWED,
              "You_have_been_muted",
              NOT_ALLOWED,
              READ_ONLY,
              NOT_ALLOWED),
          Map.of(
              "error-message-size-exceeded",
              "The workspace takes only shorter messages: raise Message_MaxAllowedSize to 5000.",
              "error-message-editing-blocked",
              EDITING,
              "error-action-not-allowed",
              EDITING));

  private static final ErrorCodes TO_A_PERSON =
      new ErrorCodes(
          RocketChatApi::code,
          PASSING,
          Map.of("unauthorized", NEW_TOKEN),
          Map.of(
              "error-invalid-room", UNREACHED,
              "error-invalid-user", UNREACHED,
              "error-not-allowed", UNREACHED,
              "room_is_blocked", UNREACHED,
              "error-message-editing-blocked", EDITING,
              "error-action-not-allowed", EDITING));

  /** For what goes into a room of several people. */
  RocketChatApi(URI server, String bot, Secret token, Sender sender) {
    this(server, bot, token, sender, IN_A_ROOM);
  }

  /** For what goes to one person: that they cannot be told says nothing of the room. */
  RocketChatApi alone() {
    return new RocketChatApi(server, bot, token, sender, TO_A_PERSON);
  }

  /** A call whose answer is a success. */
  JsonAnswer get(String path) throws Exception {
    return judged(answer("GET", path, ""));
  }

  /** A call whose answer is a success. */
  JsonAnswer post(String path, Map<String, ?> body) throws Exception {
    return judged(answer("POST", path, Json.write(body)));
  }

  /** A call, and whatever answers it. */
  HttpDocument answer(String method, String path, String body) throws RetryableDeliveryException {
    return sender.answer(
        new Outgoing(
            method,
            Secret.of(server.toString().replaceAll("/$", "") + "/api/v1/" + path),
            Map.of("X-User-Id", bot, "X-Auth-Token", token.reveal()),
            Outgoing.JSON,
            body));
  }

  JsonAnswer judged(HttpDocument answer) throws Exception {
    sender.judge(answer, codes);
    return JsonAnswer.of(answer);
  }

  /** Some errors have a code, some are one. */
  private static String code(HttpDocument answer) {
    JsonAnswer said = JsonAnswer.of(answer);
    if (answer.answer().status() == UNAUTHORIZED) {
      return "unauthorized";
    }
    return said.text("errorType").isEmpty() ? said.text("error") : said.text("errorType");
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "RocketChatApi[]";
  }
}
