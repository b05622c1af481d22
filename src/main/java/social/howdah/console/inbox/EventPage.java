package social.howdah.console.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.howdah.console.page.Screen;
import social.howdah.routing.inbox.InboxEvent;

/** The page of an event, which several forms come back to. */
@Singleton
class EventPage {
  /** What a mute from here may last. */
  private static final List<String> MUTES = List.of("1h", "8h", "1d", "7d");

  private final Screen screen;
  private final InboxView view;

  @Inject
  EventPage(Screen screen, InboxView view) {
    this.screen = screen;
    this.view = view;
  }

  /**
   * Shows it.
   *
   * @param further what became of a form, and what it held
   */
  Response show(int status, InboxEvent event, Map<String, ?> further) {
    Map<String, Object> values = new HashMap<>(further);
    values.put("whole", view.whole(event));
    values.put("times", MUTES);
    return screen.show(status, "inbox/event", values);
  }
}
