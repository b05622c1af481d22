package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import social.howdah.platform.json.Json;

/** What holds of every page, found by the links that lead to it. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
  private static final String MARKUP =
      "'\"><x-probe onerror=alert(1) autofocus></x-probe><script>alert(2)</script>";
  private static final int EVENTS = 60;

  /** Less than a list has lines: no line has a statement of its own. */
  private static final int MOST_STATEMENTS = 40;

  private static final Pattern STATEMENTS = Pattern.compile("desc=\"(\\d+) statements\"");

  private final Installation howdah = Installation.shared();
  private final String base = howdah.server.url();
  private final Browser ada = new Browser();
  private List<Walk.Step> walked = List.of();

  @BeforeAll
  void fillAndWalk() {
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    ada.link(base, howdah.sandbox.base(), "alice", "alice-password", "");
    Map<String, Object> release =
        Map.of("tag_name", MARKUP, "prerelease", false, "html_url", MARKUP);
    for (int i = 0; i < EVENTS; i++) {
      howdah.github.send(
          "release",
          "every-page-" + i,
          published(i >= EVENTS - 2 ? Map.of("release", release) : Map.of()));
    }
    ada.submit(ada.open(base + "/post"), "main form", Map.of("text", MARKUP, "spoiler", MARKUP));
    ada.submit(
        ada.open(base + "/admin/mutes"), "main form", Map.of("kind", "author", "subject", MARKUP));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> ada.open(base + "/").html().select("main").text().contains("x-probe"));
    walked = Walk.of(ada, base);
  }

  /** Without a release the route's condition fails: a dead letter. */
  private static String published(Map<String, Object> release) {
    Map<String, Object> payload = new HashMap<>(release);
    payload.put("action", "published");
    payload.put("sender", Map.of("login", MARKUP));
    payload.put("repository", Map.of("full_name", MARKUP));
    return Json.write(payload);
  }

  @Test
  void aLinkLeadsToAPage() {
    assertThat(walked).allSatisfy(step -> assertThat(step.answer().statusCode()).isEqualTo(200));
    assertThat(kinds(walked))
        .contains("/", "/rules", "/admin/inbox", "/admin/inbox/*", "/admin/flow", "/admin/dead")
        .hasSizeGreaterThan(20);
  }

  @Test
  void whatOthersWriteIsTextAndNoMarkup() {
    assertThat(walked)
        .allSatisfy(
            step -> {
              Browser.Page page = step.page();
              assertThat(page.html().select("x-probe, [onerror], [autofocus]")).isEmpty();
              assertThat(page.foreignScripts(base)).isEmpty();
              assertThat(page.html().select("[style], style")).isEmpty();
              assertThat(page.html().getAllElements()).noneMatch(EveryPageIT::acts);
              assertThat(step.answer().headers().firstValue("Content-Security-Policy").orElse(""))
                  .startsWith("default-src 'none'; script-src 'self';")
                  .doesNotContain("unsafe");
            });
    assertThat(kinds(walked.stream().filter(EveryPageIT::showsIt).toList()))
        .as("it is there to be seen")
        .contains("/", "/admin/inbox", "/admin/inbox/*", "/admin/mutes");
  }

  @Test
  void aListAsksTheDatabaseAsOftenHoweverLongItIs() {
    assertThat(walked)
        .allSatisfy(
            step -> assertThat(statements(step)).as(step.kind()).isBetween(1, MOST_STATEMENTS));
  }

  /** One of each kind; in dark colours those of the frame. */
  @Test
  void noPageBreaksTheRulesOfAccessibilityOrSticksOutOfAPhone() {
    List<String> broken = new ArrayList<>();
    try (Chromium chromium = Chromium.open();
        BrowserContext window = chromium.window(1300, 900, true)) {
      Page page = Chromium.signedIn(window, base + "/sessions", "ada", Installation.ADA_PASSWORD);
      List<?> places = (List<?>) page.locator("nav a").evaluateAll("all => all.map(a => a.href)");
      for (String url : oneOfEachKind()) {
        page.setViewportSize(1300, 900);
        page.navigate(url);
        broken.addAll(Axe.inLight(page));
        if (places.contains(url)) {
          broken.addAll(Axe.inDark(page));
        }
        page.setViewportSize(390, 800);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        if (!width.equals(390)) {
          broken.add(url + " is " + width + " wide on a phone");
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private List<String> oneOfEachKind() {
    Map<String, String> urls = new LinkedHashMap<>();
    walked.forEach(step -> urls.putIfAbsent(step.kind(), step.answer().uri().toString()));
    return List.copyOf(urls.values());
  }

  private static int statements(Walk.Step step) {
    String timing = step.answer().headers().firstValue("Server-Timing").orElse("");
    return STATEMENTS
        .matcher(timing)
        .results()
        .map(MatchResult::group)
        .map(words -> words.replaceAll("\\D", ""))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(-1);
  }

  private static boolean acts(Element element) {
    return element.attributes().asList().stream()
        .anyMatch(
            attribute ->
                attribute.getKey().startsWith("on")
                    || attribute.getValue().strip().startsWith("javascript:"));
  }

  private static boolean showsIt(Walk.Step step) {
    return step.page().html().select("main").text().contains("x-probe");
  }

  private static Set<String> kinds(List<Walk.Step> steps) {
    return steps.stream().map(Walk.Step::kind).collect(Collectors.toSet());
  }
}
