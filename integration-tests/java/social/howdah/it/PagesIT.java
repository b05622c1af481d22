package social.howdah.it;

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

/** The pages in a real browser, with scripts switched off. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class PagesIT {
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
  void aPersonLinksAnAccountAndSeesWhatBecameOfAnEvent() {
    try (BrowserContext context = context(1100, 800)) {
      Page page = context.newPage();
      page.navigate(howdah.server.url() + "/");
      assertThat(page.title()).isEqualTo("Sign in · Howdah");
      page.getByLabel("Name").fill("ada");
      page.getByLabel("Password").fill(Installation.ADA_PASSWORD);
      page.getByText("Sign in").last().click();
      if (page.getByText("Link another account").count() > 0) {
        page.getByText("Link another account").click();
      }
      page.getByLabel("Instance").fill(howdah.sandbox.base());
      page.getByText("Link an account").last().click();
      assertThat(page.title()).isEqualTo("Link an account · Howdah");
      assertThat(page.locator("main li").allInnerTexts())
          .first()
          .isEqualTo("see which account it is");
      picture(page, "link");
      page.getByText("Go to the instance").click();
      assertThat(page.url()).startsWith(howdah.sandbox.base());
      page.getByLabel("User").fill("alice");
      page.getByLabel("Password").fill("alice-password");
      page.getByText("Authorize").click();
      assertThat(page.locator("[role=status]").innerText()).isEqualTo("The account is linked.");
      assertThat(page.locator("article").first().innerText()).contains("@alice@");

      howdah.github.send("release", "pages-1", Github.release("pages/it", "v1"));
      awaitRow(page, "Status of alice", "done");
      assertThat(page.locator("td").getByText("Open").first().getAttribute("href"))
          .startsWith(howdah.sandbox.base() + "/@alice/");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !howdah.sandbox.world().subscriptions("alice").isEmpty());
      Mentions.post(howdah.sandbox, "bob", "@alice congratulations!");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  howdah.chat.messages().stream()
                      .anyMatch(message -> message.body().contains("congratulations!")));
      page.navigate(howdah.server.url() + "/");
      pausesAndResumes(page);
      picture(page, "home");
      chooseWhatReachesMe(page);
    }
  }

  private void pausesAndResumes(Page page) {
    page.locator("form.pause button").first().click();
    assertThat(page.locator("[role=status]").innerText()).startsWith("Silent for that time");
    page.locator("form[action$='/end'] button").first().click();
    assertThat(page.locator("[role=status]").innerText()).startsWith("Not silent any longer.");
  }

  private void chooseWhatReachesMe(Page page) {
    page.locator("nav").getByText("Notifications").click();
    assertThat(page.locator("main").innerText()).contains("you have chosen nothing yet");
    page.getByText("Everything at once").click();
    page.getByLabel("My time zone").fill("Mars");
    page.getByText("Choose it").click();
    assertThat(page.locator("main").innerText()).contains("timeZone must be one such as");
    page.getByText("Everything at once").click();
    page.getByText("Choose it").click();
    assertThat(page.locator("article").innerText()).contains("everything → board, at once");
    picture(page, "rules");
    Mentions.post(howdah.sandbox, "bob", "@alice on the board");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                howdah.chat.messages().stream()
                    .anyMatch(
                        message ->
                            message.path().equals("/hooks/board")
                                && message.body().contains("on the board")));
    awaitRow(page, "Message to board", "done");
    page.getByText("Choose what reaches you").click();
    page.getByText("Back to what holds for all").click();
    assertThat(page.locator("main").innerText()).contains("you have chosen nothing yet");
  }

  private void awaitRow(Page page, String what, String state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              page.navigate(howdah.server.url() + "/");
              return page.locator("tr").allInnerTexts().stream()
                  .anyMatch(row -> row.contains(what) && row.contains(state));
            });
  }

  @Test
  void onAPhoneNothingSticksOut() {
    try (BrowserContext context = context(375, 700)) {
      Page page = context.newPage();
      page.navigate(howdah.server.url() + "/");
      page.getByLabel("Name").fill("ada");
      page.getByLabel("Password").fill(Installation.ADA_PASSWORD);
      page.getByText("Sign in").last().click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Mine");
      picture(page, "phone");
      assertThat(page.locator("body").boundingBox().width).isLessThanOrEqualTo(375);
    }
  }

  @Test
  void aPageTakesNothingButFilesOfOursAndNoFrames() {
    try (BrowserContext context = context(800, 600)) {
      var headers = context.newPage().navigate(howdah.server.url() + "/sign-in").headers();
      assertThat(headers.get("content-security-policy"))
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .contains("script-src 'self';")
          .contains("style-src 'self';")
          .doesNotContain("unsafe");
      assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
      assertThat(headers.get("cache-control")).contains("no-store");
    }
  }

  private static BrowserContext context(int width, int height) {
    return chromium.window(width, height, false);
  }

  private static void picture(Page page, String name) {
    Chromium.picture(page, name);
  }
}
