package social.howdah.forward.zulip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import social.howdah.forward.Attachment;
import social.howdah.forward.Destination;
import social.howdah.forward.ErrorCodes;
import social.howdah.forward.JsonAnswer;
import social.howdah.forward.Links;
import social.howdah.forward.Markup;
import social.howdah.forward.Message;
import social.howdah.forward.Outgoing;
import social.howdah.forward.Sender;
import social.howdah.forward.Words;
import social.howdah.forward.Written;
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * A message of a bot in a topic of a channel.
 *
 * @param user the bot's address
 * @param token its API key
 * @see <a href="https://zulip.com/api/send-message">Zulip: Send a message</a>
 * @see <a href="https://zulip.com/help/format-your-message-using-markdown">Zulip: Markdown</a>
 */
record ZulipDestination(
    Secret url, String user, Secret token, String channel, String topic, Sender sender)
    implements Destination {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int LONGEST = 10_000;
  private static final int MOST_PICTURES = 4;

  /** Zulip knows no escape; character references are shown as what they stand for. */
  private static final Pattern MARKS = Pattern.compile("[&*`~\\[\\]@#<>:$|!_]|(?m:^\\s*[-+])");

  private static final Markup MARKDOWN =
      new Markup(
          Links.kept(ZulipDestination::escape),
          line -> "**" + line + "**",
          Markup::quoted,
          text -> "```spoiler\n" + text + "\n```");

  private static final String NEW_KEY =
      "Look whether the bot is there and active, and set .user and .token as its settings say.";

  private static final ErrorCodes CODES =
      new ErrorCodes(
          answer -> JsonAnswer.of(answer).text("code"),
          Set.of(),
          Map.of(
              "STREAM_DOES_NOT_EXIST", "Make the channel, or set .channel to one that is there.",
              "INVALID_API_KEY", NEW_KEY,
              "UNAUTHORIZED", NEW_KEY,
              "USER_DEACTIVATED", NEW_KEY,
              "REALM_DEACTIVATED", "The organisation is no longer active in Zulip."),
          Map.of());

  @Override
  public Receipt tell(Message message) throws Exception {
    Outgoing form = new Outgoing("POST", url, Map.of(), FORM, form(message.words()));
    String login = user + ":" + token.reveal();
    JsonAnswer answer =
        JsonAnswer.of(
            sender.send(
                form.with(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8))),
                CODES));
    String id = answer.text("id");
    return id.isEmpty() ? Receipt.NONE : new Receipt(id, null);
  }

  @Override
  public Optional<Written> written(Message message) {
    return Optional.of(new Written(FORM, form(message.words())));
  }

  private String form(Words words) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("type", "stream");
    fields.put("to", channel);
    fields.put("topic", topic);
    fields.put("content", content(words));
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A picture is shown where a link to it stands on a line of its own. */
  private static String content(Words words) {
    String pictures =
        words.pictures().stream()
            .limit(MOST_PICTURES)
            .map(Attachment::url)
            .map(MARKDOWN.plain())
            .map(url -> "\n" + url)
            .collect(Collectors.joining());
    boolean fits = pictures.length() < LONGEST / 2;
    String text = MARKDOWN.text(words, LONGEST - (fits ? pictures.length() : 0));
    return fits ? text + pictures : text;
  }

  private static String escape(String text) {
    return MARKS
        .matcher(text)
        .replaceAll(
            mark ->
                mark.group()
                    .chars()
                    .mapToObj(
                        sign ->
                            Character.isWhitespace(sign)
                                ? String.valueOf((char) sign)
                                : "&#" + sign + ";")
                    .collect(Collectors.joining()));
  }
}
