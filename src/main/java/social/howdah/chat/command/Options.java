package social.howdah.chat.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is before the words of a command: {@code --cw "a warning" --visibility unlisted The words}.
 * The words are taken as they are. Phones make one dash of two, and bend quotes: both are taken.
 *
 * @param values by name
 * @param words what is left
 */
record Options(Map<String, String> values, String words) {
  private static final Pattern OPTION =
      Pattern.compile(
          "\\s*(?:--|[—–])(?<name>[a-z-]+)(?:[\\s=]+(?:[\"“”„](?<quoted>[^\"“”]*)[\"“”]|(?<bare>\\S+)))?");

  /**
   * Reads them.
   *
   * @param known options with a value
   * @param flags options without one
   * @throws BadCommandException for an option that is none of these, or lacks its value
   */
  static Options read(String text, Set<String> known, Set<String> flags)
      throws BadCommandException {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(text);
    int end = 0;
    while (option.region(end, text.length()).lookingAt()) {
      String name = option.group("name");
      if (flags.contains(name)) {
        values.put(name, "");
        end = option.end("name");
      } else if (!known.contains(name)) {
        throw new BadCommandException("There is no option --" + name + ".");
      } else {
        String value = Optional.ofNullable(option.group("quoted")).orElse(option.group("bare"));
        if (value == null) {
          throw new BadCommandException("The option --" + name + " needs a value.");
        }
        values.put(name, value);
        end = option.end();
      }
    }
    return new Options(values, text.substring(end).strip());
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Options" + values.keySet();
  }
}
