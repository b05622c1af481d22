package social.howdah.console.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the frame of every page leads.
 *
 * @param key of its name
 */
public record Place(String path, String key) {

  /**
   * Places that belong together.
   *
   * @param key of their name
   */
  public record Group(String key, List<Place> places) {

    /** Whether one of them is there. */
    public boolean holds(String path) {
      return places.stream().anyMatch(place -> place.path.equals(path));
    }
  }

  private static final Group OWN =
      new Group(
          "nav.group.own",
          List.of(
              new Place("/", "nav.home"),
              new Place("/post", "nav.post"),
              new Place("/approvals", "nav.approvals"),
              new Place("/rules", "nav.rules")));

  private static final List<Group> ADMINISTRATORS =
      List.of(
          new Group(
              "nav.group.events",
              List.of(
                  new Place("/admin/flow", "nav.flow"),
                  new Place("/admin/inbox", "nav.inbox"),
                  new Place("/admin/dead", "nav.dead"),
                  new Place("/admin/routes", "nav.routes"),
                  new Place("/admin/mutes", "nav.mutes"))),
          new Group(
              "nav.group.people",
              List.of(
                  new Place("/admin/people", "nav.people"),
                  new Place("/admin/accounts", "nav.accounts"),
                  new Place("/admin/instances", "nav.instances"),
                  new Place("/admin/invitations", "nav.invitations"),
                  new Place("/admin/sessions", "nav.sessions"))),
          new Group(
              "nav.group.system",
              List.of(
                  new Place("/admin/check", "nav.check"),
                  new Place("/admin/health", "nav.health"),
                  new Place("/admin/configuration", "nav.configuration"),
                  new Place("/admin/work", "nav.work"),
                  new Place("/admin/keys", "nav.keys"),
                  new Place("/admin/audit", "nav.audit"))));

  /** Everybody's, and those of administrators. */
  static List<Group> of(boolean admin) {
    return admin ? Stream.concat(Stream.of(OWN), ADMINISTRATORS.stream()).toList() : List.of(OWN);
  }

  /** The path of the place that a page belongs to; empty when it belongs to none. */
  static String holding(String page) {
    return of(true).stream()
        .flatMap(group -> group.places.stream())
        .map(Place::path)
        .filter(path -> page.equals(path) || (page + "/").startsWith(path + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
