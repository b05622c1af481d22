package social.howdah.it;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core has against a page as it is shown. */
final class Axe {
  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Axe() {}

  /** By all rules of WCAG 2.2 AA, in light colours. */
  static List<String> inLight(Page page) {
    colours(page, ColorScheme.LIGHT);
    return violations(page, axe(page).withTags(WCAG_22_AA));
  }

  /** By the rule that depends on the colours, in dark ones. */
  static List<String> inDark(Page page) {
    colours(page, ColorScheme.DARK);
    return violations(page, axe(page).withRules(List.of("color-contrast")));
  }

  private static void colours(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  private static AxeBuilder axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    // There are no frames: nothing has to be put together on a page of its own.
    return new AxeBuilder(page).options(options).setLegacyMode(true);
  }

  private static List<String> violations(Page page, AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .map(rule -> page.url() + ": " + words(rule))
        .toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + rule.getNodes().stream().map(node -> " " + node.getHtml()).collect(Collectors.joining());
  }
}
