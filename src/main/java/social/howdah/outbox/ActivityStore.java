package social.howdah.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/** What concerns somebody, in SQL. */
class ActivityStore {
  private final Database database;

  ActivityStore(Database database) {
    this.database = database;
  }

  /** What fits one of the filters, the newest first. */
  List<DeliveryState> newest(List<DeliveryFilter> any, @Nullable UUID before, int limit) {
    List<DeliveryFilter> filters =
        any.stream().filter(filter -> !filter.lanes().isEmpty()).toList();
    if (filters.isEmpty()) {
      return List.of();
    }
    List<String> clauses = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++) {
      clauses.add(clause(filters.get(i), i));
    }
    String where =
        "WHERE (%s) AND (CAST(:before AS UUID) IS NULL OR d.seq < (SELECT seq FROM delivery WHERE id = CAST(:before AS UUID)))"
            .formatted(String.join(" OR ", clauses));
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery(DeliveryListStore.LISTED.formatted(where, "DESC"));
              for (int i = 0; i < filters.size(); i++) {
                bind(query, filters.get(i), i);
              }
              return query
                  .bind("before", before)
                  .bind("limit", limit)
                  .map((row, context) -> DeliveryListStore.state(row))
                  .list();
            });
  }

  private static String clause(DeliveryFilter filter, int number) {
    return "(d.lane IN (<lanes%d>)".formatted(number)
        + (filter.routes().isEmpty() ? "" : " AND d.route IN (<routes%d>)".formatted(number))
        + (filter.unfinished() ? " AND d.state <> 'DONE')" : ")");
  }

  private static void bind(Query query, DeliveryFilter filter, int number) {
    query.bindList("lanes" + number, List.copyOf(filter.lanes()));
    if (!filter.routes().isEmpty()) {
      query.bindList("routes" + number, List.copyOf(filter.routes()));
    }
  }
}
