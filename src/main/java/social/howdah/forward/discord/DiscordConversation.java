package social.howdah.forward.discord;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import social.howdah.forward.Conversation;
import social.howdah.forward.DirectMessages;
import social.howdah.forward.Footer;
import social.howdah.forward.Message;
import social.howdah.forward.Written;
import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;
import social.howdah.platform.http.HttpDocument;

/**
 * Messages of a bot in a channel. The reference of one is {@code <channel>/messages/<id>}. What
 * concerns one person alone is a direct message: an interaction could be answered for a quarter of
 * an hour only, and what is done may take longer.
 *
 * @param channel its id
 * @param isAnswered buttons are shown
 * @see <a href="https://discord.com/developers/docs/resources/message#create-message">Discord:
 *     Create Message</a>
 */
record DiscordConversation(DiscordApi api, String channel, boolean isAnswered)
    implements Conversation {
  private static final String UNKNOWN_MESSAGE = "10008";
  private static final int LONGEST = 2000;

  @Override
  public Receipt tell(Message message, Footer footer) throws Exception {
    String place = "channels/" + channel + "/messages";
    String id = api.call("POST", place, first(message, footer)).text("id");
    return id.isEmpty() ? Receipt.NONE : new Receipt(channel + "/messages/" + id, null);
  }

  @Override
  public Optional<Written> written(Message message, Footer footer) {
    return Optional.of(Written.json(first(message, footer)));
  }

  private Map<String, Object> first(Message message, Footer footer) {
    Map<String, Object> body = body(message, footer);
    // Discord knows a repeat by this, for some minutes, and answers with the first.
    body.put("nonce", nonce(message.id()));
    body.put("enforce_nonce", true);
    return body;
  }

  @Override
  public void edit(Message message, Footer footer, String reference) throws Exception {
    HttpDocument answer = api.answer("PATCH", "channels/" + reference, body(message, footer));
    if (!DiscordApi.code(answer).equals(UNKNOWN_MESSAGE)) {
      api.judged(answer);
    }
  }

  @Override
  public void whisper(Whisper whisper) throws Exception {
    Map<String, Object> body = new TreeMap<>();
    body.put("content", DiscordEmbeds.plain(whisper.text(), LONGEST));
    body.put("allowed_mentions", Map.of("parse", List.of()));
    api.alone().call("POST", "channels/" + direct(whisper.user()) + "/messages", body);
  }

  @Override
  public Optional<Conversation> alone(String user) {
    return Optional.of(
        new DirectMessages(
            in(channel), (message, footer) -> in(direct(user)).tell(message, footer)));
  }

  /** The same where one person is written to. */
  private DiscordConversation in(String direct) {
    return new DiscordConversation(api.alone(), direct, isAnswered);
  }

  /** The id of the channel that only the bot and the person are in; made, or found again. */
  private String direct(String user) throws Exception {
    return api.alone().call("POST", "users/@me/channels", Map.of("recipient_id", user)).text("id");
  }

  private Map<String, Object> body(Message message, Footer footer) {
    Map<String, Object> body = new TreeMap<>();
    body.put("embeds", DiscordEmbeds.of(message.words(), footer.done()));
    body.put(
        "components", isAnswered ? DiscordButtons.rows(message.id(), footer.actions()) : List.of());
    body.put("allowed_mentions", Map.of("parse", List.of()));
    return body;
  }

  /** Within the 25 characters that Discord takes. */
  private static String nonce(UUID id) {
    byte[] bits =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
