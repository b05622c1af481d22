package social.howdah.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an administrator does with the pages, in a real browser with its scripts. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class ConsoleIT {
  private static final Duration SOON = Duration.ofSeconds(40);

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

  @Test
  void theFlowMovesByItselfAndLeadsToALane() {
    try (BrowserContext window = chromium.window(1300, 900, true)) {
      Page page = ada(window, "/admin/flow");
      howdah.github.send("release", "console-1", Github.release("console/flow", "v1"));
      await().atMost(SOON).until(() -> main(page).contains("github"));
      String before = source(page, "github");
      howdah.github.send("ping", "console-2", "{}");
      await().atMost(SOON).until(() -> !source(page, "github").equals(before));
      Chromium.picture(page, "flow");

      page.locator("#flow a[href*='flow/lane']").first().click();
      assertThat(page.locator("h2").allInnerTexts()).contains("Its last deliveries");
      assertThat(page.locator("nav a[aria-current]").innerText()).isEqualTo("Flow");
    }
  }

  @Test
  void aRouteIsWrittenInTheWorkshopAndTriedWhileTyping() {
    howdah.github.send("release", "console-3", Github.release("console/workshop", "v1"));
    try (BrowserContext window = chromium.window(1300, 900, true)) {
      Page page = workshop(window);
      page.getByLabel("Post as").fill("nobody-yet");
      page.getByLabel("Text (Pebble)").pressSequentially("{{ event.titel }}");
      assertThat(page.locator("#m-text")).containsText("Line 1, column 10:");
      assertThat(page.locator("[name=text]")).isFocused();
      assertThat(page.locator("[name=text]")).hasAttribute("aria-invalid", "true");
      Chromium.picture(page, "workshop-mistake");
      page.getByLabel("Text (Pebble)").fill("{{ event.title }} is out: {{ event.url }} #news");
      assertThat(page.locator(".toot .tag")).hasText("#news");
      assertThat(page.locator("[aria-invalid]")).hasCount(0);
      assertThat(page.locator("#properties")).containsText("howdah.route.new.text=");
      page.getByText("Copy", new Page.GetByTextOptions().setExact(true)).click();
      Chromium.picture(page, "workshop");
      assertThat(Axe.inLight(page)).isEmpty();
    }
  }

  @Test
  void theWorkshopWorksWithoutScriptsOnAPhone() {
    howdah.github.send("release", "console-4", Github.release("console/workshop", "v2"));
    try (BrowserContext window = chromium.window(390, 800, false)) {
      Page page = workshop(window);
      page.getByLabel("Post as").fill("nobody-yet");
      page.getByLabel("Condition (CEL)").fill("event.typ == 'x'");
      page.getByText("Try", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#m-when mark")).hasText(".typ");
      assertThat(page.getByText("Copy", new Page.GetByTextOptions().setExact(true))).isHidden();
      Chromium.picture(page, "workshop-phone");
      assertThat(page.locator("body").boundingBox().width).isLessThanOrEqualTo(390);
    }
  }

  /** With an event that has come. */
  private Page workshop(BrowserContext window) {
    Page page = ada(window, "/admin/routes/workshop");
    await()
        .atMost(SOON)
        .until(
            () -> {
              page.reload();
              return page.locator("[name=event][checked]").first().getAttribute("value").length()
                  > 0;
            });
    return page;
  }

  @Test
  void theKeyboardAloneLeadsEverywhere() {
    try (BrowserContext window = chromium.window(1300, 900, true)) {
      Page page = window.newPage();
      page.navigate(howdah.server.url() + "/admin/check");
      page.keyboard().type("ada");
      page.keyboard().press("Tab");
      page.keyboard().type(Installation.ADA_PASSWORD);
      enter(page);
      page.keyboard().press("Tab");
      assertThat(focused(page))
          .as("the way past the frame comes first")
          .isEqualTo("To the content");
      enter(page, "Mutes");
      tabTo(page, "Its name");
      page.keyboard().type("keyboard");
      enter(page, "Mute");
      assertThat(main(page)).contains("route keyboard");
      enter(page, "End it");
      assertThat(main(page)).doesNotContain("route keyboard");
    }
  }

  private static void enter(Page page, String name) {
    tabTo(page, name);
    enter(page);
  }

  /** And waits for the page that follows. */
  private static void enter(Page page) {
    page.evaluate("document.documentElement.dataset.left = ''");
    page.keyboard().press("Enter");
    page.waitForFunction("!('left' in document.documentElement.dataset)");
  }

  private static void tabTo(Page page, String name) {
    for (int presses = 0; presses < 200; presses++) {
      page.keyboard().press("Tab");
      if (focused(page).equals(name)) {
        return;
      }
    }
    throw new AssertionError("Tab never comes to %s on %s".formatted(name, page.url()));
  }

  /** The name of what has the focus, as far as these pages have names. */
  private static String focused(Page page) {
    return page.evaluate(
            """
            () => {
              const e = document.activeElement;
              const label = e.labels && e.labels[0];
              return (e.ariaLabel || (label || e).innerText).trim();
            }
            """)
        .toString();
  }

  private static String source(Page page, String name) {
    return page.locator("#flow section").first().locator("article").allInnerTexts().stream()
        .filter(text -> text.startsWith(name))
        .findFirst()
        .orElse("");
  }

  private static String main(Page page) {
    return page.locator("main").innerText();
  }

  private Page ada(BrowserContext window, String path) {
    return Chromium.signedIn(window, howdah.server.url() + path, "ada", Installation.ADA_PASSWORD);
  }
}
