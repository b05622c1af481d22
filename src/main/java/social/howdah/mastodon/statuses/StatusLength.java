package social.howdah.mastodon.statuses;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.InstanceInfo;

/**
 * How long a status may be, counted as Mastodon does: in graphemes, every URL as {@code
 * charactersPerUrl}, of a remote mention only the local part, the content warning along with the
 * text.
 *
 * @param characters what a status may have there
 * @param charactersPerUrl what any URL counts
 * @see <a href="https://docs.joinmastodon.org/user/posting/#text">Mastodon: Posting</a>
 */
public record StatusLength(int characters, int charactersPerUrl) {
  /** Nobody reads on for longer, and an account has a budget. */
  public static final int MOST_PARTS = 25;

  /** Mastodon's own, where an instance does not say. */
  public static final StatusLength USUAL = new StatusLength(500, 23);

  private static final Pattern UNIT =
      Pattern.compile(
          "(?<url>https?://[^\\s/?#<>\"]+\\.\\p{L}{2,}(?::\\d+)?(?:[/?#][^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'])?/?)"
              + "|(?<mention>(?<![\\w/=])@\\w+(?:[\\w.-]*\\w)?)(?<host>@[\\w.-]*\\w)"
              + "|\\X");
  private static final String ELLIPSIS = "…";

  /** What counts as one: a URL, a mention, a grapheme. */
  record Unit(String text, int weight) {}

  /** An instance's own. */
  public static StatusLength of(InstanceInfo info) {
    return new StatusLength(info.maxCharacters(), info.charactersReservedPerUrl());
  }

  /** By how many characters it is too long; 0 or less when it is not. */
  public int excess(String text, @Nullable String spoiler) {
    return weight(units(text)) - room(spoiler);
  }

  /** The text, cut at a word and ended by an ellipsis if it is too long. */
  public String fit(String text, @Nullable String spoiler) {
    int room = room(spoiler);
    List<Unit> units = units(text);
    if (weight(units) <= room) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = ELLIPSIS.length();
    int lastWord = 0;
    for (Unit unit : units) {
      used += unit.weight;
      if (unit.text.isBlank()) {
        lastWord = cut.length();
      }
      if (used > room) {
        break;
      }
      cut.append(unit.text);
    }
    cut.setLength(lastWord > cut.length() / 2 ? lastWord : cut.length());
    return cut.toString().stripTrailing() + ELLIPSIS;
  }

  /**
   * The text as it is if it fits; otherwise in parts that each end in their number, {@code (2/7)}.
   * No part holds a mention or a hashtag that the text does not, but for a name that is longer than
   * a part.
   *
   * @param most parts; if more were needed, the last ends in an ellipsis
   * @throws IllegalArgumentException if the content warning leaves no room
   */
  public List<String> split(String text, @Nullable String spoiler, int most) {
    if (excess(text, spoiler) <= 0) {
      return List.of(text);
    }
    Splitting splitting = new Splitting(text, units(text));
    for (int digits = 1; ; digits++) {
      StatusLength left =
          new StatusLength(
              room(spoiler) - number(0, 0).length() - 2 * digits + 2, charactersPerUrl);
      if (left.characters < charactersPerUrl) {
        throw new IllegalArgumentException(
            "Of the %d characters a status may have there, the content warning leaves no room for"
                    .formatted(characters)
                + " a part of the text.");
      }
      List<String> parts = splitting.parts(left.characters, most);
      if (String.valueOf(parts.size()).length() <= digits) {
        return IntStream.range(0, parts.size())
            .mapToObj(i -> left.fit(parts.get(i), null) + number(i + 1, parts.size()))
            .toList();
      }
    }
  }

  private static String number(int part, int parts) {
    return " (%d/%d)".formatted(part, parts);
  }

  private int room(@Nullable String spoiler) {
    return characters - (spoiler == null ? 0 : weight(units(spoiler)));
  }

  private List<Unit> units(String text) {
    List<Unit> units = new ArrayList<>();
    Matcher matcher = UNIT.matcher(text);
    while (matcher.find()) {
      units.add(new Unit(matcher.group(), weight(matcher)));
    }
    return units;
  }

  private int weight(Matcher unit) {
    if (unit.group("url") != null) {
      return charactersPerUrl;
    }
    return unit.group("mention") == null ? 1 : unit.group("mention").length();
  }

  private static int weight(List<Unit> units) {
    return units.stream().mapToInt(Unit::weight).sum();
  }
}
