package social.howdah.it;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser. */
final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** That of the machine; where there is none the test is left out loudly, in CI it fails. */
  static Chromium open() {
    Optional<Path> executable =
        PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (executable.isEmpty()) {
      String message = "NO BROWSER: the pages are NOT tested. Install Chromium.";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(message);
      }
      System.err.println(message);
      abort(message);
    }
    return new Chromium(executable.orElseThrow());
  }

  /** Somebody's own window, in English. */
  BrowserContext window(int width, int height, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(scripts)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin")
            .setReducedMotion(ReducedMotion.REDUCE) // a colour on its way is no colour
            .setViewportSize(width, height));
  }

  /** Signs in where a page asks for it, and comes back to it. */
  static Page signedIn(BrowserContext window, String url, String name, String password) {
    Page page = window.newPage();
    page.navigate(url);
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    page.getByText("Sign in").last().click();
    return page;
  }

  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
