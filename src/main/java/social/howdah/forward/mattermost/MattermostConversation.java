package social.howdah.forward.mattermost;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import social.howdah.forward.Conversation;
import social.howdah.forward.DirectMessages;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.Footer;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Written;
import social.howdah.message.Whisper;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.json.Json;

/**
 * A bot's posts in a channel, with buttons. What concerns one person alone is a direct message:
 * only administrators may post what vanishes.
 *
 * @param server where Mattermost is
 * @param token of the bot
 * @param channel its id
 * @see <a href="https://api.mattermost.com/#tag/posts">Mattermost API: posts</a>
 */
record MattermostConversation(
    URI server, Secret token, String channel, MattermostButtons buttons, Sender sender)
    implements Conversation {
  private static final ErrorCodes CODES =
      new ErrorCodes(
          answer -> JsonAnswer.of(answer).text("id"),
          Set.of(),
          Map.of(
              "api.context.session_expired.app_error",
              "The bot's token does not work any longer: set .token to another."),
          Map.of(
              "api.context.permissions.app_error",
              "The bot may not post there: add it to the channel."));

  @Override
  public Receipt tell(Message message, Footer footer) throws Exception {
    String id = call("POST", "posts", first(message, footer)).text("id");
    return id.isEmpty() ? Receipt.NONE : new Receipt(id, null);
  }

  @Override
  public Optional<Written> written(Message message, Footer footer) {
    return Optional.of(Written.json(first(message, footer)));
  }

  private Map<String, Object> first(Message message, Footer footer) {
    Map<String, Object> post = post(message, footer);
    post.put("channel_id", channel);
    // Mattermost knows a repeat by this, for ten minutes.
    post.put("pending_post_id", message.id().toString());
    return post;
  }

  @Override
  public void edit(Message message, Footer footer, String reference) throws Exception {
    Outgoing outgoing = request("PUT", "posts/" + reference + "/patch", post(message, footer));
    HttpDocument answer = sender.answer(outgoing);
    if (answer.answer().status() != 404) {
      sender.judge(answer.answer());
    }
  }

  @Override
  public void whisper(Whisper whisper) throws Exception {
    call(
        "POST",
        "posts",
        Map.of(
            "channel_id",
            direct(whisper.user()),
            "message",
            MattermostMarkdown.plain(whisper.text())));
  }

  @Override
  public Optional<Conversation> alone(String user) {
    return Optional.of(
        new DirectMessages(
            this,
            (message, footer) ->
                new MattermostConversation(server, token, direct(user), buttons, sender)
                    .tell(message, footer)));
  }

  /** The id of the channel that only the bot and the person are in; made, or found again. */
  private String direct(String user) throws Exception {
    String bot = call("GET", "users/me", Map.of()).text("id");
    Outgoing between =
        new Outgoing("POST", url("channels/direct"), headers(), Outgoing.JSON, list(bot, user));
    return JsonAnswer.of(sender.send(between, CODES)).text("id");
  }

  private Map<String, Object> post(Message message, Footer footer) {
    List<Object> attachments = new ArrayList<>(MattermostMarkdown.pictures(message.words()));
    buttons.below(message, footer).ifPresent(attachments::add);
    Map<String, Object> post = new TreeMap<>();
    post.put("message", MattermostMarkdown.text(message.words()));
    post.put("props", Map.of("attachments", attachments));
    return post;
  }

  private JsonAnswer call(String method, String path, Map<String, ?> body) throws Exception {
    return JsonAnswer.of(sender.send(request(method, path, body), CODES));
  }

  private Outgoing request(String method, String path, Map<String, ?> body) {
    String content = body.isEmpty() ? "" : Json.write(body);
    return new Outgoing(method, url(path), headers(), Outgoing.JSON, content);
  }

  private Secret url(String path) {
    return Secret.of(server.toString().replaceAll("/$", "") + "/api/v4/" + path);
  }

  private Map<String, String> headers() {
    return Map.of("Authorization", "Bearer " + token.reveal());
  }

  private static String list(String... ids) {
    return Json.write(List.of(ids));
  }
}
