package social.howdah.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Deliveries in SQL: what people see of them, and their end. */
@Singleton
class DeliveryListStore {
  private static final int CLEANED_AT_ONCE = 1_000;

  static final String LISTED =
      """
      SELECT d.id, d.kind, d.lane, d.event, d.route, d.caused_by, d.state, d.attempts,
          d.outcome_unknown, d.created_at, d.next_attempt_at, d.ended_at, d.error, d.url,
          l.held_reason
      FROM delivery d LEFT JOIN lane l ON l.name = d.lane
      %s ORDER BY d.seq %s FETCH FIRST :limit ROWS ONLY
      """;

  private final Database database;

  @Inject
  DeliveryListStore(Database database) {
    this.database = database;
  }

  List<DeliveryState> recent(List<String> lanes, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              String where = lanes.isEmpty() ? "" : "WHERE d.lane IN (<lanes>)";
              Query query =
                  handle.createQuery(LISTED.formatted(where, "DESC")).bind("limit", limit);
              if (!lanes.isEmpty()) {
                query.bindList("lanes", lanes);
              }
              return query.map((row, context) -> state(row)).list();
            });
  }

  /** What an event has caused, the oldest first. */
  List<DeliveryState> ofEvent(UUID event, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LISTED.formatted("WHERE d.event = :event", ""))
                    .bind("event", event)
                    .bind("limit", limit)
                    .map((row, context) -> state(row))
                    .list());
  }

  /** Dead letters of a cause, the newest first. */
  List<DeliveryState> dead(UUID cause, @Nullable UUID before, int limit) {
    String where =
        "WHERE d.state = 'DEAD' AND d.cause = :cause AND (CAST(:before AS UUID) IS NULL OR d.seq <"
            + " (SELECT seq FROM delivery WHERE id = CAST(:before AS UUID)))";
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LISTED.formatted(where, "DESC"))
                    .bind("cause", cause)
                    .bind("before", before)
                    .bind("limit", limit)
                    .map((row, context) -> state(row))
                    .list());
  }

  Optional<DeliveryState> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LISTED.formatted("WHERE d.id = :id", ""))
                    .bind("id", id)
                    .bind("limit", 1)
                    .map((row, context) -> state(row))
                    .findOne());
  }

  Map<UUID, String> payloads(Collection<UUID> deliveries) {
    if (deliveries.isEmpty()) {
      return Map.of();
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id, payload FROM delivery WHERE id IN (<deliveries>)")
                    .bindList("deliveries", List.copyOf(deliveries))
                    .map(
                        (row, context) ->
                            Map.entry(row.getObject("id", UUID.class), row.getString("payload")))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Optional<String> payload(UUID delivery) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT payload FROM delivery WHERE id = :id")
                    .bind("id", delivery)
                    .mapTo(String.class)
                    .findOne());
  }

  /** What came of a delivery that is done. */
  Optional<Receipt> receipt(UUID delivery) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT reference, url FROM delivery WHERE id = :id AND state = 'DONE'
                        """)
                    .bind("id", delivery)
                    .map((row, context) -> new Receipt(row.getString(1), row.getString(2)))
                    .findOne());
  }

  /** Deletes what ended before then, some at a time, so that no lane waits for it. */
  void clean(Instant before) {
    int deleted;
    do {
      deleted =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createUpdate(
                              """
                              DELETE FROM delivery WHERE id IN (SELECT id FROM delivery
                              WHERE state IN ('DONE', 'DEAD', 'CANCELLED') AND ended_at < :before
                              FETCH FIRST :most ROWS ONLY)
                              """)
                          .bind("before", before.atOffset(ZoneOffset.UTC))
                          .bind("most", CLEANED_AT_ONCE)
                          .execute());
    } while (deleted == CLEANED_AT_ONCE);
  }

  static DeliveryState state(ResultSet row) throws SQLException {
    DeliveryState.State state = DeliveryState.State.valueOf(row.getString("state"));
    boolean waits = state == DeliveryState.State.WAITING;
    String held = waits ? row.getString("held_reason") : null;
    return new DeliveryState(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("lane"),
        row.getObject("event", UUID.class),
        row.getString("route"),
        row.getString("caused_by"),
        state,
        row.getInt("attempts"),
        row.getBoolean("outcome_unknown"),
        Moment.of(row, "created_at"),
        waits && held == null ? Moment.orNull(row, "next_attempt_at") : null,
        Moment.orNull(row, "ended_at"),
        held == null ? row.getString("error") : held,
        row.getString("url"));
  }
}
