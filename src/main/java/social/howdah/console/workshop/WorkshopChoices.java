package social.howdah.console.workshop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import social.howdah.platform.json.Json;
import social.howdah.routing.CurrentRoutes;
import social.howdah.routing.Previews;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.inbox.InboxSearch;
import social.howdah.routing.inbox.InboxSearchBuilder;
import social.howdah.routing.route.Route;

/** What the form of the workshop offers: events, sources, and what routes in force lead to. */
@Singleton
public class WorkshopChoices {
  private static final int MOST = 8;

  private final Inbox inbox;
  private final Previews previews;
  private final CurrentRoutes routes;
  private final Workshop workshop;

  @Inject
  public WorkshopChoices(Inbox inbox, Previews previews, CurrentRoutes routes, Workshop workshop) {
    this.inbox = inbox;
    this.previews = previews;
    this.routes = routes;
    this.workshop = workshop;
  }

  /** For the template, by name. */
  Map<String, Object> of(Draft draft) {
    Optional<InboxEvent> chosen = workshop.stored(draft.field("event"));
    List<InboxEvent> found = kept(draft.field("in"), draft.field("about")).limit(MOST).toList();
    List<Route> all = routes.state().routes();
    return Map.of(
        "events",
        Stream.concat(
                chosen.stream(),
                found.stream().filter(event -> !isSame(event, draft.field("event"))))
            .toList(),
        "payload",
        chosen.map(event -> Json.pretty(event.event().data())).orElse(""),
        "sources",
        previews.sources(),
        "accounts",
        new TreeSet<>(all.stream().flatMap(route -> route.postAs().stream()).toList()),
        "destinations",
        new TreeSet<>(all.stream().flatMap(route -> route.sendTo().stream()).toList()));
  }

  /**
   * The id of the newest event that the draft looks at; empty where there is none. Only a source
   * that is quiet beside others has to be searched for.
   */
  String newest(Draft draft) {
    String source = draft.field("from").split("[,\\s]+", 2)[0];
    return kept("", "")
        .filter(event -> source.isEmpty() || event.event().source().equals(source))
        .findFirst()
        .or(() -> source.isEmpty() ? Optional.empty() : kept(source, "").findFirst())
        .map(event -> event.id().toString())
        .orElse("");
  }

  private Stream<InboxEvent> kept(String source, String about) {
    InboxSearch wanted =
        InboxSearchBuilder.builder()
            .source(source.isEmpty() ? null : source)
            .text(about.isEmpty() ? null : about)
            .build();
    return inbox.search(wanted).events().stream().filter(InboxEvent::kept);
  }

  private static boolean isSame(InboxEvent event, String id) {
    return event.id().toString().equals(id);
  }
}
