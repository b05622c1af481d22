package social.howdah.it;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Every page that links lead to from home, each kind of them a few times. */
public final class Walk {
  private static final int OF_A_KIND = 3;
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /**
   * A page that was come to.
   *
   * @param kind its path, with {@code *} for what is one of many
   */
  public record Step(String kind, HttpResponse<String> answer) {
    public Browser.Page page() {
      return new Browser.Page(answer.statusCode(), answer.uri(), answer.body());
    }
  }

  private final Browser browser;
  private final String base;
  private final Queue<String> ahead = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private Walk(Browser browser, String base) {
    this.browser = browser;
    this.base = base;
  }

  /** All that somebody who is signed in can come to. */
  public static List<Step> of(Browser browser, String base) {
    Walk walk = new Walk(browser, base);
    walk.meet(base + "/");
    while (!walk.ahead.isEmpty()) {
      walk.step(walk.ahead.remove());
    }
    return walk.steps;
  }

  private void meet(String link) {
    String url = link.replaceFirst("#.*", "");
    String kind = kind(url);
    if (url.startsWith(base + "/")
        && known.add(url)
        && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
      ahead.add(url);
    }
  }

  private void step(String url) {
    Step step = new Step(kind(url), browser.peek(url));
    if (step.answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      steps.add(step);
      step.page().html().select("a[href]").forEach(link -> meet(link.absUrl("href")));
    }
  }

  private String kind(String url) {
    return url.replaceFirst("[?].*", "").substring(base.length()).replaceAll(ID, "*");
  }
}
