package social.howdah.chat.rocketchat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/**
 * By which a request proves to come from Rocket.Chat, and to tell of a message written just now.
 *
 * @param tokens of the outgoing integrations
 */
record RocketChatProof(List<Secret> tokens) {
  private static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * The message, if it is proved.
   *
   * @throws Problem 401, or 400 for what Rocket.Chat does not send
   */
  Fields checked(ChatRequest request) {
    Fields message = Fields.of(request.text());
    Secret given = Secret.of(message.text("token"));
    if (tokens.stream().noneMatch(given::equals)) {
      throw new Problem(
          401, "The token is none of the integrations': compare .command-tokens with theirs.");
    }
    if (message.text("message_id").isEmpty() || message.text("user_id").isEmpty()) {
      throw new Problem(400, "Rocket.Chat does not say which message it is, or whose.");
    }
    Duration age = Duration.between(written(message), request.now());
    if (age.abs().compareTo(FRESH) > 0) {
      throw new Problem(
          401, "The message was written too long ago, or this machine's clock is off.");
    }
    return message;
  }

  private static Instant written(Fields message) {
    try {
      return Instant.parse(message.text("timestamp"));
    } catch (DateTimeException e) {
      throw new Problem(400, "Rocket.Chat does not say when it was written.");
    }
  }
}
