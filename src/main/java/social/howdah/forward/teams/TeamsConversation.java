package social.howdah.forward.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.forward.Conversation;
import social.howdah.forward.DirectMessages;
import social.howdah.forward.Fitting;
import social.howdah.forward.Footer;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Message;
import social.howdah.forward.Words;
import social.howdah.forward.Written;
import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;
import social.howdah.platform.http.HttpDocument;

/**
 * Cards of a bot in a channel, each the beginning of a conversation. The reference of one is {@code
 * <conversation>/activities/<activity>}.
 *
 * @param bot its id
 * @param channel its id
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations">
 *     Microsoft: Channel and group chat conversations with a bot</a>
 * @see <a
 *     href="https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/update-and-delete-bot-messages">
 *     Microsoft: Update and delete messages sent from bot</a>
 */
record TeamsConversation(TeamsApi api, String bot, String tenant, String channel)
    implements Conversation {
  private static final int LARGEST = 27_000;
  private static final int LONGEST = 8000;

  private static final Set<String> DELETED = Set.of("ActivityNotFoundInConversation", "NotFound");

  @Override
  public Receipt tell(Message message, Footer footer) throws Exception {
    JsonAnswer answer = api.call("POST", "conversations", begun(message, footer));
    String conversation = answer.text("id");
    return conversation.isEmpty()
        ? Receipt.NONE
        : new Receipt(conversation + "/activities/" + answer.text("activityId"), null);
  }

  @Override
  public Optional<Written> written(Message message, Footer footer) {
    return Optional.of(Written.json(begun(message, footer)));
  }

  private Map<String, Object> begun(Message message, Footer footer) {
    return Map.of(
        "isGroup",
        true,
        "bot",
        Map.of("id", bot),
        "channelData",
        Map.of("channel", Map.of("id", channel), "tenant", Map.of("id", tenant)),
        "activity",
        activity(message, footer));
  }

  @Override
  public void edit(Message message, Footer footer, String reference) throws Exception {
    HttpDocument answer =
        api.answer("PUT", "conversations/" + reference, activity(message, footer));
    if (!DELETED.contains(TeamsApi.code(answer))) {
      api.judged(answer);
    }
  }

  @Override
  public void whisper(Whisper whisper) throws Exception {
    alone(
        "conversations/" + direct(whisper.user()) + "/activities",
        Map.of("type", "message", "textFormat", "plain", "text", whisper.text()));
  }

  @Override
  public Optional<Conversation> alone(String user) {
    return Optional.of(
        new DirectMessages(
            this,
            (message, footer) -> {
              String place = direct(user) + "/activities";
              String id = alone("conversations/" + place, activity(message, footer)).text("id");
              return id.isEmpty() ? Receipt.NONE : new Receipt(place + "/" + id, null);
            }));
  }

  /** The id of the conversation of the bot and one person; begun, or found again. */
  private String direct(String user) throws Exception {
    Map<String, Object> between =
        Map.of(
            "isGroup",
            false,
            "bot",
            Map.of("id", bot),
            "members",
            List.of(Map.of("id", user)),
            "tenantId",
            tenant,
            "channelData",
            Map.of("tenant", Map.of("id", tenant)));
    return alone("conversations", between).text("id");
  }

  /** That one person cannot be told says nothing of the channel. */
  private JsonAnswer alone(String path, Map<String, ?> body) throws Exception {
    HttpDocument answer = api.answer("POST", path, body);
    int status = answer.answer().status();
    if (status == 403 || status == 404) {
      throw new IllegalStateException("Teams lets the bot write nothing to the person alone.");
    }
    return api.judged(answer);
  }

  private static Map<String, Object> activity(Message message, Footer footer) {
    return Fitting.message(
        message.words(), LONGEST, LARGEST, words -> activity(message, words, footer));
  }

  private static Map<String, Object> activity(Message message, Words words, Footer footer) {
    Map<String, Object> card =
        AdaptiveCard.of(words, footer.done(), TeamsButtons.rows(message.id(), footer.actions()));
    return Map.of(
        "type",
        "message",
        "attachments",
        List.of(Map.of("contentType", AdaptiveCard.TYPE, "content", card)));
  }
}
