package social.howdah.chat.slack;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.platform.Seal;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/**
 * By which a request proves to come from Slack, and just now.
 *
 * @param keys the app's signing secret, and the one before while it is changed
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack:
 *     Verifying requests from Slack</a>
 */
record SlackSignature(List<Secret> keys) {
  private static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * Checks it.
   *
   * @throws Problem 401
   */
  void check(ChatRequest request) {
    String time = request.header("X-Slack-Request-Timestamp").orElse("");
    String given = request.header("X-Slack-Signature").orElse("");
    Secret claimed = Secret.of(given);
    boolean right =
        keys.stream()
            .map(key -> Seal.of(key, "v0:" + time + ":" + request.text()))
            .map(seal -> Secret.of("v0=" + seal.reveal()))
            .anyMatch(claimed::equals);
    if (!right) {
      throw new Problem(
          401, "The request is not signed by Slack: compare .signing-secret with the app's.");
    }
    if (!isFresh(time, request.now())) {
      throw new Problem(401, "The request was made too long ago, or this machine's clock is off.");
    }
  }

  private static boolean isFresh(String time, Instant now) {
    try {
      Instant made = Instant.ofEpochSecond(Long.parseLong(time));
      return Duration.between(made, now).abs().compareTo(FRESH) <= 0;
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }
}
