package social.howdah.forward.mattermost;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.Footer;
import social.howdah.forward.Message;
import social.howdah.message.ButtonValue;
import social.howdah.message.ChatAction;
import social.howdah.platform.Seal;
import social.howdah.platform.Secret;

/**
 * The buttons below a post.
 *
 * @param answers where Mattermost sends what is pressed
 * @param key {@code signing-secret}; null where nobody can answer
 * @see <a href="https://developers.mattermost.com/integrate/plugins/interactive-messages/">
 *     Mattermost: Interactive messages</a>
 */
record MattermostButtons(String destination, URI answers, @Nullable Secret key) {

  /** The attachment that holds them; empty where there is nothing to show. */
  Optional<Map<String, Object>> below(Message message, Footer footer) {
    Map<String, Object> attachment = new TreeMap<>();
    if (!footer.done().isEmpty()) {
      attachment.put(
          "text",
          footer.done().stream().map(MattermostMarkdown::plain).collect(Collectors.joining("\n")));
    }
    if (key != null && !footer.actions().isEmpty()) {
      Secret secret = key;
      attachment.put(
          "actions",
          footer.actions().stream().map(action -> button(secret, message, action)).toList());
    }
    return attachment.isEmpty() ? Optional.empty() : Optional.of(attachment);
  }

  /** The context comes back when it is pressed, and is shown to nobody. */
  private Map<String, Object> button(Secret secret, Message message, ChatAction action) {
    String value = new ButtonValue(action, message.id()).text();
    String seal = Seal.of(secret, "button", destination, value).reveal();
    return Map.of(
        "id",
        action.word().replace("_", ""),
        "type",
        "button",
        "name",
        action.label(),
        "style",
        action.isGrave() ? "danger" : "default",
        "integration",
        Map.of("url", answers.toString(), "context", Map.of("button", value, "seal", seal)));
  }

  @Override
  public String toString() {
    return "MattermostButtons[" + destination + "]";
  }
}
