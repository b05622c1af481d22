package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.sandbox.ChatReceiver;

/**
 * {@code docs/tour.md}, as somebody follows it: presses what is bold, fills in what is in italics,
 * looks for what is quoted, and takes the pictures.
 */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class TourIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Path TOUR = Path.of("docs", "tour.md");
  private static final Pattern STEP =
      Pattern.compile(
          "\\*\\*([^*]+)\\*\\*"
              + "|`([^`]+)` into _([^_]+)_"
              + "|“([^”]+)”"
              + "|!\\[[^]]*]\\(([^)]+)\\.png\\)");

  private static final int PRESS = 1;
  private static final int VALUE = 2;
  private static final int FIELD = 3;
  private static final int SEE = 4;
  private static final int PICTURE = 5;
  private static final List<AriaRole> ROLES =
      List.of(AriaRole.LINK, AriaRole.BUTTON, AriaRole.CHECKBOX);

  private static Chromium chromium;

  private final Installation howdah = Installation.shared();

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1300, true", "1300, false", "390, true"})
  void whoFollowsTheTourMendsADeadLetterAndSilencesARoute(int width, boolean scripts)
      throws IOException {
    prepare();
    int archived = archived();
    try (BrowserContext window = chromium.window(width, 900, scripts)) {
      Page page = window.newPage();
      page.navigate(howdah.server.url());
      Matcher step = STEP.matcher(Files.readString(TOUR).replaceAll("\\s+", " "));
      while (step.find()) {
        follow(page, step, width > 1000 && scripts);
      }
      await().atMost(SOON).until(() -> archived() > archived);
      page.navigate(howdah.server.url() + "/admin/mutes");
      assertThat(page.locator("main").innerText()).doesNotContain("route release");
    }
  }

  /** What {@code mvn -Ptry package} has done before. */
  private void prepare() {
    Browser ada = new Browser();
    String base = howdah.server.url();
    ada.signIn(base, "ada", Installation.ADA_PASSWORD);
    ada.link(base, howdah.sandbox.base(), "alice", "alice-password", "");
    howdah.github.send(
        "release", "tour-" + System.nanoTime(), Github.release("howdah/tour", "v1.0"));
    await().atMost(SOON).until(() -> !howdah.sandbox.world().subscriptions("alice").isEmpty());
    howdah.chat.refuseNext("/hooks/archive", 403);
    Mentions.post(howdah.sandbox, "bob", "@alice congratulations!");
    await()
        .atMost(SOON)
        .until(
            () -> ada.open(base + "/admin/dead").body().contains("The destination answered 403."));
  }

  private int archived() {
    return (int)
        howdah.chat.messages().stream()
            .map(ChatReceiver.Message::path)
            .filter(path -> path.endsWith("/archive"))
            .count();
  }

  private void follow(Page page, MatchResult step, boolean pictures) {
    if (step.group(PRESS) != null) {
      press(page, step.group(PRESS));
    } else if (step.group(FIELD) != null) {
      boolean secret = step.group(FIELD).equals("Password");
      page.getByLabel(step.group(FIELD))
          .first()
          .fill(secret ? Installation.ADA_PASSWORD : step.group(VALUE));
    } else if (step.group(SEE) != null) {
      awaitWords(page, step.group(SEE));
    } else if (pictures) {
      Chromium.picture(page, step.group(PICTURE));
    }
  }

  /** What is not there yet is there when the page is opened again: counts are some seconds old. */
  private static void awaitWords(Page page, String words) {
    await().atMost(SOON).until(() -> appears(page, words) || page.reload() == null);
  }

  private static boolean appears(Page page, String words) {
    try {
      page.locator("main")
          .getByText(words)
          .first()
          .waitFor(new Locator.WaitForOptions().setTimeout(2_000));
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }

  private static void press(Page page, String name) {
    if (named(page, name).findAny().isEmpty()) {
      // On a phone, places stand behind the name of their group.
      page.locator("nav div")
          .filter(new Locator.FilterOptions().setHasText(name))
          .last()
          .locator("a.group")
          .click();
    }
    Locator found = named(page, name).findFirst().orElseThrow(() -> missing(page, name));
    found.click();
    page.waitForLoadState();
  }

  private static Stream<Locator> named(Page page, String name) {
    Stream<Locator> places =
        name.equals("its time")
            ? Stream.of(page.locator("main tbody a:has(time)"))
            : Stream.concat(
                ROLES.stream().map(role -> page.getByRole(role, exactly(name))),
                Stream.of(page.locator("summary", new Page.LocatorOptions().setHasText(name))));
    return places.flatMap(place -> place.all().stream()).filter(Locator::isVisible);
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static AssertionError missing(Page page, String name) {
    return new AssertionError("no %s on %s".formatted(name, page.url()));
  }
}
