package social.howdah.console.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Found;
import social.howdah.console.page.Phrase;
import social.howdah.platform.check.Checks;
import social.howdah.platform.check.Finding;

/**
 * What a check has found, in words. Public for the templates.
 *
 * @param check its name for machines
 * @param verdict for machines
 * @param todo null where all is fine
 */
public record CheckLine(
    String check, String verdict, Phrase title, Phrase says, @Nullable Phrase todo) {

  static List<CheckLine> of(Checks.Report report) {
    return report.lines().stream().map(line -> of(line.check(), line.finding())).toList();
  }

  static CheckLine of(String check, Finding finding) {
    Found found = Found.of(finding);
    return new CheckLine(
        check, found.verdict(), Phrase.of("check.name." + check), found.says(), found.todo());
  }
}
