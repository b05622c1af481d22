package social.howdah.console.workshop;

import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Phrase;
import social.howdah.routing.language.Mistake;

/**
 * What is wrong with a field of the workshop's form.
 *
 * @param why in the words of the language the field is written in: English
 * @param at null where nobody knows the place
 * @param hint what to do
 */
public record FieldMistake(String why, @Nullable MarkedLine at, @Nullable Phrase hint) {

  static FieldMistake of(Mistake mistake) {
    return new FieldMistake(
        mistake.why(),
        mistake.place() == null ? null : MarkedLine.of(mistake.text(), mistake.place()),
        Hints.of(mistake.why()));
  }
}
