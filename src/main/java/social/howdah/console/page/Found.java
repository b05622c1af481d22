package social.howdah.console.page;

import org.jspecify.annotations.Nullable;
import social.howdah.platform.check.Finding;
import social.howdah.platform.check.Verdict;

/**
 * A finding in words. Public for the templates.
 *
 * @param verdict for machines
 * @param todo null where all is fine
 */
public record Found(String verdict, Phrase says, @Nullable Phrase todo) {

  public static Found of(Finding finding) {
    String key = "check." + finding.key();
    return new Found(
        finding.verdict().word(),
        new Phrase(key, finding.values()),
        finding.verdict() == Verdict.FINE ? null : new Phrase(key + ".do", finding.values()));
  }
}
