package social.howdah.routing.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Column;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/**
 * Payloads in SQL, and the journal's rows as they are read. Ids of events rise with the time they
 * were received, so their order is that of the index, newest last.
 */
@Singleton
class InboxStore {
  private static final int CLEANED_AT_ONCE = 1_000;

  /** What a person asks for is posted or approved; it is no payload. */
  private static final String SELECT =
      """
      SELECT e.id, e.source, e.event_id, e.type, e.subject, e.occurred_at, e.received_at,
          e.verdicts, p.details, p.data IS NOT NULL AS kept, %s AS data
      FROM event e LEFT JOIN event_payload p ON p.received_at = e.received_at AND p.event = e.id
      WHERE e.source <> 'person'\s""";

  /** A row, unread. */
  @SuppressWarnings("ArrayRecordComponent") // on its way out of a row
  record Row(
      UUID id,
      String source,
      String eventId,
      String type,
      @Nullable String subject,
      Instant occurred,
      Instant received,
      String verdicts,
      @Nullable String details,
      boolean kept,
      byte @Nullable [] data) {}

  /** The last event of a stretch. */
  record Edge(UUID id, Instant received) {}

  private final Database database;

  @Inject
  InboxStore(Database database) {
    this.database = database;
  }

  void insert(List<Kept> kept) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO event_payload (received_at, event, details, data)
                        SELECT * FROM UNNEST(CAST(:received AS TIMESTAMP(6) WITH TIME ZONE ARRAY),
                            CAST(:events AS UUID ARRAY), CAST(:details AS VARCHAR ARRAY),
                            CAST(:data AS BYTEA ARRAY))
                        """)
                    .bindArray(
                        "received",
                        OffsetDateTime.class,
                        Column.of(kept, one -> one.received().atOffset(ZoneOffset.UTC)))
                    .bindArray("events", UUID.class, Column.of(kept, Kept::event))
                    .bindArray("details", String.class, Column.of(kept, Kept::details))
                    .bind("data", bytes(kept))
                    .execute());
  }

  /** Jdbi would make an array of objects of them, which PostgreSQL's driver refuses. */
  private static Argument bytes(List<Kept> kept) {
    byte[][] column = kept.stream().map(Kept::data).toArray(byte[][]::new);
    return (position, statement, context) ->
        statement.setArray(position, statement.getConnection().createArrayOf("bytea", column));
  }

  Optional<Row> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT.formatted("p.data") + "AND e.id = :id")
                    .bind("id", id)
                    .map((row, context) -> row(row))
                    .findOne());
  }

  /** The first event received after then: all that came earlier stand before it. */
  Optional<UUID> firstAfter(Instant moment) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id FROM event WHERE received_at > :moment
                        ORDER BY received_at FETCH FIRST ROW ONLY
                        """)
                    .bind("moment", moment.atOffset(ZoneOffset.UTC))
                    .mapTo(UUID.class)
                    .findOne());
  }

  /** The event so many before this one; empty where there are fewer. */
  Optional<Edge> edge(UUID before, int events) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, received_at FROM event WHERE id < :before
                        ORDER BY id DESC OFFSET :skipped ROWS FETCH FIRST ROW ONLY
                        """)
                    .bind("before", before)
                    .bind("skipped", events - 1)
                    .map(
                        (row, context) ->
                            new Edge(
                                row.getObject("id", UUID.class), Moment.of(row, "received_at")))
                    .findOne());
  }

  /** What a stretch of events holds that a search may find, the newest first. */
  List<Row> stretch(UUID before, UUID first, InboxSearch search) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        SELECT.formatted(search.text() == null ? "CAST(NULL AS BYTEA)" : "p.data")
                            + """
                            AND e.id < :before AND e.id >= :first
                            AND (CAST(:source AS VARCHAR) IS NULL OR e.source = :source)
                            AND POSITION(CAST(:type AS VARCHAR) IN e.type) > 0
                            AND POSITION(CAST(:route AS VARCHAR) IN e.verdicts) > 0
                            AND e.received_at >= :from AND e.received_at <= :until
                            ORDER BY e.id DESC
                            """)
                    .bind("before", before)
                    .bind("first", first)
                    .bind("source", search.source())
                    .bind("type", search.type() == null ? "" : search.type())
                    .bind("route", search.route() == null ? "" : search.route())
                    .bind("from", bound(search.from(), Instant.EPOCH))
                    .bind("until", bound(search.until(), Instant.parse("9999-01-01T00:00:00Z")))
                    .map((row, context) -> row(row))
                    .list());
  }

  private static OffsetDateTime bound(@Nullable Instant given, Instant otherwise) {
    return (given == null ? otherwise : given).atOffset(ZoneOffset.UTC);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("subject"),
        Moment.of(row, "occurred_at"),
        Moment.of(row, "received_at"),
        row.getString("verdicts"),
        row.getString("details"),
        row.getBoolean("kept"),
        row.getBytes("data"));
  }

  /** Forgets payloads of events received before then, some at a time. */
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
                              DELETE FROM event_payload WHERE (received_at, event) IN
                                  (SELECT received_at, event FROM event_payload
                                  WHERE received_at < :before FETCH FIRST :most ROWS ONLY)
                              """)
                          .bind("before", before.atOffset(ZoneOffset.UTC))
                          .bind("most", CLEANED_AT_ONCE)
                          .execute());
    } while (deleted == CLEANED_AT_ONCE);
  }
}
