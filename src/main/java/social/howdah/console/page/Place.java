package social.howdah.console.page;

import java.util.Comparator;
import java.util.List;

/**
 * Where the frame of every page leads.
 *
 * @param key of its name
 */
public record Place(String path, String key) {
  private static final List<Place> OWN =
      List.of(
          new Place("/", "nav.home"),
          new Place("/post", "nav.post"),
          new Place("/approvals", "nav.approvals"),
          new Place("/rules", "nav.rules"));

  private static final List<Place> ADMINISTRATORS =
      List.of(
          new Place("/admin/flow", "nav.flow"),
          new Place("/admin/inbox", "nav.inbox"),
          new Place("/admin/dead", "nav.dead"),
          new Place("/admin/work", "nav.work"),
          new Place("/admin/routes", "nav.routes"),
          new Place("/admin/mutes", "nav.mutes"),
          new Place("/admin/invitations", "nav.invitations"),
          new Place("/admin/sessions", "nav.sessions"),
          new Place("/admin/check", "nav.check"),
          new Place("/admin/keys", "nav.keys"),
          new Place("/admin/audit", "nav.audit"));

  /** Everybody's, and those of administrators. */
  static List<List<Place>> of(boolean admin) {
    return admin ? List.of(OWN, ADMINISTRATORS) : List.of(OWN);
  }

  /** The path of the place that a page belongs to; empty when it belongs to none. */
  static String holding(String page) {
    return of(true).stream()
        .flatMap(List::stream)
        .map(Place::path)
        .filter(path -> page.equals(path) || (page + "/").startsWith(path + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
