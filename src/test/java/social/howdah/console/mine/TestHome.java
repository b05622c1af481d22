package social.howdah.console.mine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import social.howdah.console.page.Screen;
import social.howdah.console.page.TestScreen;

/** The first page, of which a test has only a part. */
public final class TestHome {
  private TestHome() {}

  public static Document page(Screen screen, Map<String, ?> part) {
    Map<String, Object> values = new HashMap<>();
    values.put("cards", List.of());
    values.put("instance", "");
    values.put("settled", List.of());
    values.put("show", "");
    values.put("activity", new Activity.Page(List.of(), null));
    values.put("posting", new InMyName.Lines(List.of(), List.of(), List.of()));
    values.put("rules", new OwnRules.View(0, false, List.of(), List.of(), List.of()));
    values.put("lines", List.of());
    values.putAll(part);
    return TestScreen.html(screen.show(200, "mine/home", values));
  }
}
