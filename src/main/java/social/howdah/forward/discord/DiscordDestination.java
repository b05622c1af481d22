package social.howdah.forward.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import social.howdah.outbox.Receipt;
import social.howdah.platform.Secret;

/**
 * A webhook: an embed, and further ones for further pictures, which Discord shows together where
 * their addresses are the same.
 *
 * @param fields name and icon, where they are not those of the webhook
 * @see <a href="https://discord.com/developers/docs/resources/webhook#execute-webhook">Discord:
 *     Execute Webhook</a>
 * @see <a href="https://discord.com/developers/docs/resources/message#embed-object-embed-limits">
 *     Discord: Embed Limits</a>
 */
record DiscordDestination(Secret url, Map<String, String> fields, Sender sender)
    implements Destination {
  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 4096;
  private static final int MOST_PICTURES = 4;

  private static final Pattern MARKS = Pattern.compile("[\\\\`*_~|<>\\[\\]#@:+-]");

  private static final Markup MARKDOWN =
      new Markup(
          Links.kept(text -> MARKS.matcher(text).replaceAll("\\\\$0")),
          line -> line,
          Markup::quoted,
          text -> "||" + text + "||");

  private static final ErrorCodes CODES =
      new ErrorCodes(
          answer -> JsonAnswer.of(answer).text("code"),
          Set.of(),
          Map.of(
              "10015", "The webhook was deleted: make another, and set .url of it.",
              "10003", "The channel was deleted: make a webhook in another, and set .url of it.",
              "50027", "The webhook's token is no longer right: copy its URL again."),
          Map.of());

  @Override
  public Receipt tell(Message message) throws Exception {
    Map<String, Object> body = new TreeMap<>(fields);
    body.put("embeds", embeds(message.words()));
    body.put("allowed_mentions", Map.of("parse", List.of()));
    JsonAnswer answer = JsonAnswer.of(sender.send(Outgoing.json(url, body), CODES));
    String id = answer.text("id");
    return id.isEmpty() ? Receipt.NONE : new Receipt(id, null);
  }

  private static List<Map<String, Object>> embeds(Words words) {
    List<Map<String, Object>> embeds = new ArrayList<>();
    Map<String, Object> first = new TreeMap<>();
    first.put("description", MARKDOWN.body(words, LONGEST_DESCRIPTION));
    if (!words.headline().isEmpty()) {
      first.put("title", MARKDOWN.headline(words, LONGEST_TITLE));
    }
    embeds.add(first);
    List<Attachment> pictures = words.pictures().stream().limit(MOST_PICTURES).toList();
    for (int i = 0; i < pictures.size(); i++) {
      Map<String, Object> embed = i == 0 ? first : new TreeMap<>();
      embed.put("image", Map.of("url", pictures.get(i).url()));
      if (i > 0) {
        embeds.add(embed);
      }
    }
    if (!words.url().isEmpty()) {
      embeds.forEach(embed -> embed.put("url", words.url()));
    }
    return embeds;
  }
}
