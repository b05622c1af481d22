package social.howdah.forward.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import social.howdah.forward.Conversation;
import social.howdah.forward.Footer;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Message;
import social.howdah.forward.Written;
import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;
import social.howdah.platform.http.HttpDocument;

/**
 * Messages of an app in a channel. The reference of one is {@code <channel>:<ts>}.
 *
 * @param channel its id, or a person's for direct messages
 * @param isAnswered buttons are shown
 * @see <a href="https://docs.slack.dev/messaging/modifying-messages">Slack: Modifying messages</a>
 */
record SlackConversation(SlackApi api, String channel, boolean isAnswered) implements Conversation {
  /** Of a person who is not where they shall be told. */
  private static final Set<String> ABSENT =
      Set.of("user_not_in_channel", "channel_not_found", "not_in_channel", "is_archived");

  @Override
  public Receipt tell(Message message, Footer footer) throws Exception {
    JsonAnswer told =
        api.judged(post("chat.postMessage", message, footer, Map.of("channel", channel)));
    return new Receipt(told.text("channel") + ":" + told.text("ts"), null);
  }

  @Override
  public void edit(Message message, Footer footer, String reference) throws Exception {
    String[] place = reference.split(":", 2);
    HttpDocument answer =
        post("chat.update", message, footer, Map.of("channel", place[0], "ts", place[1]));
    if (!SlackApi.error(answer).equals("message_not_found")) {
      api.judged(answer);
    }
  }

  @Override
  public void whisper(Whisper whisper) throws Exception {
    Map<String, Object> message = new TreeMap<>(SlackMessage.of(whisper.text()));
    message.put("user", whisper.user());
    message.put("channel", whisper.place());
    HttpDocument answer = api.answer("chat.postEphemeral", message);
    if (ABSENT.contains(SlackApi.error(answer))) {
      message.remove("user");
      message.put("channel", whisper.user());
      answer = api.answer("chat.postMessage", message);
    }
    api.alone().judged(answer);
  }

  @Override
  public Optional<Conversation> alone(String user) {
    return Optional.of(new SlackConversation(api.alone(), user, isAnswered));
  }

  @Override
  public Optional<Written> written(Message message, Footer footer) {
    Map<String, Object> first =
        new TreeMap<>(SlackMessage.of(message.words(), blocks(message, footer)));
    first.put("channel", channel);
    return Optional.of(Written.json(first));
  }

  private List<Map<String, Object>> blocks(Message message, Footer footer) {
    Footer shown = isAnswered ? footer : new Footer(footer.done(), List.of());
    return SlackFooter.blocks(message.id(), shown);
  }

  private HttpDocument post(
      String method, Message message, Footer footer, Map<String, String> place) throws Exception {
    return SlackMessage.post(
        message.words(),
        blocks(message, footer),
        SlackApi::error,
        written -> {
          Map<String, Object> arguments = new TreeMap<>(written);
          arguments.putAll(place);
          return api.answer(method, arguments);
        });
  }
}
