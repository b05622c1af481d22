package social.howdah.chat.mattermost;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import social.howdah.platform.Seal;
import social.howdah.platform.Secret;

/**
 * By which buttons and dialogs prove to be ours: Mattermost keeps what they carry from its users,
 * and does not sign what it sends.
 *
 * @param key {@code signing-secret} of the destination
 */
record MattermostSeals(String destination, Secret key) {
  /** As long as somebody may write. */
  private static final Duration LONGEST = Duration.ofHours(2);

  /** Whether a button of this value is ours. */
  boolean isOurs(String button, String seal) {
    return Seal.of(key, "button", destination, button).equals(Secret.of(seal));
  }

  /** What a dialog carries that a user opens. */
  String state(String button, String user, Instant now) {
    String text = button + " " + now.getEpochSecond() + " " + Secret.random().reveal();
    return text + " " + seal(text, user).reveal();
  }

  /** The button that has opened a dialog; empty for one that is not ours, another's, or old. */
  Optional<String> button(String state, String user, Instant now) {
    int end = state.lastIndexOf(' ');
    if (end < 0
        || !seal(state.substring(0, end), user).equals(Secret.of(state.substring(end + 1)))) {
      return Optional.empty();
    }
    String[] parts = state.split(" ", -1);
    Instant opened = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return opened.plus(LONGEST).isBefore(now) ? Optional.empty() : Optional.of(parts[0]);
  }

  private Secret seal(String text, String user) {
    return Seal.of(key, "dialog", destination, user, text);
  }
}
