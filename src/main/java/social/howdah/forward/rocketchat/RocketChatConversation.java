package social.howdah.forward.rocketchat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import social.howdah.forward.Conversation;
import social.howdah.forward.DirectMessages;
import social.howdah.forward.Footer;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Message;
import social.howdah.forward.Written;
import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.json.Json;

/**
 * Messages of a bot in a room. The reference of one is {@code <room>/<id>}, the id being that of
 * the delivery, so that one whose answer was lost is looked for before it is sent again.
 *
 * <p>Rooms are named by their ids alone: what takes names, as {@code chat.postMessage} does, takes
 * those that anybody may give a channel or themselves, and a private word would go there.
 *
 * @param room its id
 * @see <a href="https://developer.rocket.chat/apidocs/send-message">Rocket.Chat: Send Message</a>
 * @see <a href="https://developer.rocket.chat/apidocs/update-message">Rocket.Chat: Update
 *     Message</a>
 */
record RocketChatConversation(RocketChatApi api, String room, RocketChatButtons buttons)
    implements Conversation {
  private static final Set<Integer> UNKNOWN = Set.of(400, 404);
  private static final String UNKNOWN_MESSAGE = "No message found";

  @Override
  public Receipt tell(Message message, Footer footer) throws Exception {
    String id = message.id().toString();
    if (!message.outcomeUnknown() || !isThere(id)) {
      api.post("chat.sendMessage", first(message, footer));
    }
    return new Receipt(room + "/" + id, null);
  }

  @Override
  public Optional<Written> written(Message message, Footer footer) {
    return Optional.of(Written.json(first(message, footer)));
  }

  private Map<String, Object> first(Message message, Footer footer) {
    List<Object> attachments = new ArrayList<>(RocketChatText.pictures(message.words()));
    attachments.addAll(buttons.below(message, footer));
    Map<String, Object> sent = new TreeMap<>();
    sent.put("_id", message.id().toString());
    sent.put("rid", room);
    sent.put("msg", RocketChatText.of(message.words(), footer.done()));
    sent.put("attachments", attachments);
    return Map.of("message", sent);
  }

  private boolean isThere(String id) throws Exception {
    HttpDocument answer = api.answer("GET", "chat.getMessage?msgId=" + id, "");
    if (UNKNOWN.contains(answer.answer().status())) {
      return false;
    }
    api.judged(answer);
    return true;
  }

  @Override
  public void edit(Message message, Footer footer, String reference) throws Exception {
    int slash = reference.lastIndexOf('/');
    Map<String, ?> edited =
        Map.of(
            "roomId",
            reference.substring(0, slash),
            "msgId",
            reference.substring(slash + 1),
            "text",
            RocketChatText.of(message.words(), footer.done()));
    HttpDocument answer = api.answer("POST", "chat.update", Json.write(edited));
    if (!JsonAnswer.of(answer).text("error").startsWith(UNKNOWN_MESSAGE)) {
      api.judged(answer);
    }
  }

  @Override
  public void whisper(Whisper whisper) throws Exception {
    Map<String, ?> message =
        Map.of("rid", direct(whisper.user()), "msg", RocketChatText.plain(whisper.text()));
    api.alone().post("chat.sendMessage", Map.of("message", message));
  }

  @Override
  public Optional<Conversation> alone(String user) {
    return Optional.of(
        new DirectMessages(in(room), (message, footer) -> in(direct(user)).tell(message, footer)));
  }

  /** The same where one person is written to. */
  private RocketChatConversation in(String direct) {
    RocketChatButtons shown = buttons == RocketChatButtons.NONE ? buttons : RocketChatButtons.ALONE;
    return new RocketChatConversation(api.alone(), direct, shown);
  }

  /** The id of the room that only the bot and the person are in; made, or found again. */
  private String direct(String user) throws Exception {
    String query = "userId=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
    String name = api.alone().get("users.info?" + query).text("user", "username");
    JsonAnswer made = api.alone().post("im.create", Map.of("username", name));
    String id = made.text("room", "rid");
    return id.isEmpty() ? made.text("room", "_id") : id;
  }
}
