package social.howdah.forward.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import social.howdah.forward.Attachment;
import social.howdah.forward.Excerpt;
import social.howdah.forward.Links;
import social.howdah.forward.Markup;
import social.howdah.forward.Words;

/**
 * How Discord has a message written: an embed, and further ones for further pictures, which Discord
 * shows together where their addresses are the same.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#embed-object-embed-limits">
 *     Discord: Embed Limits</a>
 */
final class DiscordEmbeds {
  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 4096;

  /** All embeds of a message have up to 6000 characters. */
  private static final int LONGEST_FOOTER = 1500;

  private static final int MOST_PICTURES = 4;

  private static final Pattern MARKS = Pattern.compile("[\\\\`*_~|<>\\[\\]#@:+-]");

  private static final Markup MARKDOWN =
      new Markup(
          Links.kept(text -> MARKS.matcher(text).replaceAll("\\\\$0")),
          line -> line,
          Markup::quoted,
          text -> "||" + text + "||");

  private DiscordEmbeds() {}

  static List<Map<String, Object>> of(Words words) {
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

  /** The same, and below it what was done; Discord reads nothing in a footer. */
  static List<Map<String, Object>> of(Words words, List<String> done) {
    List<Map<String, Object>> embeds = of(words);
    if (!done.isEmpty()) {
      String text = Excerpt.of(String.join("\n", done), LONGEST_FOOTER);
      embeds.get(0).put("footer", Map.of("text", text));
    }
    return embeds;
  }

  /** A text outside embeds, as it is. */
  static String plain(String text, int most) {
    return Excerpt.written(text, most, MARKDOWN.plain());
  }
}
