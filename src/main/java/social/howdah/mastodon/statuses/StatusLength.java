package social.howdah.mastodon.statuses;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  /** Mastodon's own, where an instance does not say. */
  public static final StatusLength USUAL = new StatusLength(500, 23);

  private static final Pattern UNIT =
      Pattern.compile(
          "(?<url>https?://[^\\s/?#<>\"]+\\.\\p{L}{2,}(?::\\d+)?(?:[/?#][^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'])?/?)"
              + "|(?<mention>(?<![\\w/=])@\\w+(?:[\\w.-]*\\w)?)(?<host>@[\\w.-]*\\w)"
              + "|\\X");
  private static final String ELLIPSIS = "…";

  private record Unit(String text, int weight) {}

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
