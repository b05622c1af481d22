package social.howdah.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Column;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Deliveries in SQL: how they come into their lane, and into hand. */
@Singleton
class DeliveryStore {
  private static final String LOST = "The node that made the attempt ended during it.";
  private static final String HEAD =
      """
      SELECT id, kind, lane, event, caused_by, payload, idempotency_key, state, attempts,
          outcome_unknown, first_attempt_at, next_attempt_at, urgent
      FROM delivery WHERE lane = :lane AND state = :state\s""";

  /** A delivery in hand, with the kind that says whose work it is. */
  record Claimed(String kind, Delivery delivery) {}

  private final Database database;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  @Inject
  DeliveryStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Stores the drafts; runs {@code afterCommit} when the surrounding transaction has committed. */
  void insert(List<DeliveryDraft> drafts, Runnable afterCommit) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle
                  .createUpdate(
                      """
                      INSERT INTO delivery (id, kind, lane, event, route, caused_by, payload,
                          idempotency_key, urgent, state, attempts, outcome_unknown, created_at,
                          next_attempt_at, ended_at, error, cause)
                      SELECT id, kind, lane, event, route, caused_by, payload, idempotency_key,
                          urgent, CASE WHEN error IS NULL THEN 'WAITING' ELSE 'DEAD' END, 0, FALSE,
                          moment, moment, CASE WHEN error IS NULL THEN NULL ELSE moment END, error,
                          cause
                      FROM UNNEST(CAST(:ids AS UUID ARRAY), CAST(:kinds AS VARCHAR ARRAY),
                          CAST(:lanes AS VARCHAR ARRAY), CAST(:events AS UUID ARRAY),
                          CAST(:routes AS VARCHAR ARRAY), CAST(:causes AS VARCHAR ARRAY),
                          CAST(:payloads AS VARCHAR ARRAY), CAST(:keys AS VARCHAR ARRAY),
                          CAST(:urgents AS BOOLEAN ARRAY), CAST(:errors AS VARCHAR ARRAY),
                          CAST(:reasons AS UUID ARRAY))
                          WITH ORDINALITY AS draft (id, kind, lane, event, route, caused_by,
                              payload, idempotency_key, urgent, error, cause, nr)
                      CROSS JOIN (SELECT CAST(:now AS TIMESTAMP(6) WITH TIME ZONE) AS moment) AS t
                      ORDER BY nr
                      """)
                  .bindArray("ids", UUID.class, Column.of(drafts, draft -> ids.generate()))
                  .bindArray("kinds", String.class, Column.of(drafts, DeliveryDraft::kind))
                  .bindArray("lanes", String.class, Column.of(drafts, DeliveryDraft::lane))
                  .bindArray("events", UUID.class, Column.of(drafts, DeliveryDraft::event))
                  .bindArray("routes", String.class, Column.of(drafts, DeliveryDraft::route))
                  .bindArray("causes", String.class, Column.of(drafts, DeliveryDraft::causedBy))
                  .bindArray("payloads", String.class, Column.of(drafts, DeliveryDraft::payload))
                  .bindArray(
                      "keys",
                      String.class,
                      Column.of(drafts, draft -> UUID.randomUUID().toString()))
                  .bindArray("urgents", Boolean.class, Column.of(drafts, DeliveryDraft::urgent))
                  .bindArray(
                      "errors",
                      String.class,
                      Column.of(drafts, draft -> StoredWords.error(draft.failure())))
                  .bindArray("reasons", UUID.class, Column.of(drafts, DeliveryStore::cause))
                  .bind("now", now())
                  .execute();
              handle.afterCommit(afterCommit);
            });
  }

  /**
   * Takes the lane's next delivery in hand: one that a dead node left running, with its outcome
   * unknown, or else the one whose turn it is, if it is due.
   */
  Optional<Claimed> claim(String lane, Turn turn) {
    return database.jdbi().inTransaction(handle -> claim(handle, lane, turn));
  }

  private Optional<Claimed> claim(Handle handle, String lane, Turn turn) {
    OffsetDateTime now = now();
    return head(handle, lane, "RUNNING", now)
        .or(() -> next(handle, lane, turn, now))
        .filter(head -> !head.due.isAfter(now.toInstant()))
        .filter(head -> take(handle, head, now))
        .map(head -> head.claimed);
  }

  /** False when it was cancelled or moved meanwhile; the lane looks again when it leaves. */
  private static boolean take(Handle handle, Head head, OffsetDateTime now) {
    Delivery delivery = head.claimed.delivery();
    int taken =
        handle
            .createUpdate(
                """
                UPDATE delivery
                SET state = 'RUNNING', attempts = attempts + 1, outcome_unknown = :unknown,
                    first_attempt_at = COALESCE(first_attempt_at, :now)
                WHERE id = :id AND lane = :lane AND state IN ('WAITING', 'RUNNING')
                """)
            .bind("unknown", delivery.outcomeUnknown())
            .bind("now", now)
            .bind("id", delivery.id())
            .bind("lane", delivery.lane())
            .execute();
    if (taken == 1 && head.lost) {
      AttemptStore.insert(handle, delivery.id(), Attempt.Outcome.UNKNOWN, LOST, now);
    }
    return taken == 1;
  }

  boolean hasReceipt(String lane, String reference) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM delivery
                        WHERE lane = :lane AND state = 'DONE' AND reference = :reference)
                        """)
                    .bind("lane", lane)
                    .bind("reference", reference)
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * What is next.
   *
   * @param lost whether a node has died under it
   */
  private record Head(Claimed claimed, Instant due, boolean urgent, boolean lost) {}

  /** The first that waits; when it is not urgent, and routes take turns, the first of the next. */
  private Optional<Head> next(Handle handle, String lane, Turn turn, OffsetDateTime now) {
    Optional<Head> first = head(handle, lane, "WAITING", now);
    if (first.isEmpty() || first.get().urgent || !turn.taken()) {
      return first;
    }
    if (turn.isOver()) {
      turn.begin(routes(handle, lane));
    }
    return turn.next(route -> head(handle, lane, route, now)).or(() -> first);
  }

  private Optional<Head> head(Handle handle, String lane, String state, OffsetDateTime now) {
    return handle
        .createQuery(HEAD + "ORDER BY urgent DESC, seq FETCH FIRST 1 ROWS ONLY")
        .bind("lane", lane)
        .bind("state", state)
        .map((row, context) -> head(row, now))
        .findOne();
  }

  /** Of a route; empty when it is not due: then it is passed over, and stays the route's first. */
  private Optional<Head> head(Handle handle, String lane, Turn.Route route, OffsetDateTime now) {
    return handle
        .createQuery(
            HEAD + " AND seq >= :first AND route = :route ORDER BY seq FETCH FIRST 1 ROWS ONLY")
        .bind("lane", lane)
        .bind("state", "WAITING")
        .bind("first", route.first())
        .bind("route", route.name())
        .map((row, context) -> head(row, now))
        .findOne()
        .filter(head -> !head.due.isAfter(now.toInstant()));
  }

  private static List<Turn.Route> routes(Handle handle, String lane) {
    return handle
        .createQuery(
            """
            SELECT route, MIN(seq) AS first FROM delivery
            WHERE lane = :lane AND state = 'WAITING' AND NOT urgent AND route IS NOT NULL
            GROUP BY route ORDER BY first
            """)
        .bind("lane", lane)
        .map((row, context) -> new Turn.Route(row.getString("route"), row.getLong("first")))
        .list();
  }

  private static Head head(ResultSet row, OffsetDateTime now) throws SQLException {
    Instant first = Moment.orNull(row, "first_attempt_at");
    boolean lost = "RUNNING".equals(row.getString("state"));
    Delivery delivery =
        new Delivery(
            row.getObject("id", UUID.class),
            row.getString("lane"),
            row.getObject("event", UUID.class),
            row.getString("caused_by"),
            row.getString("payload"),
            row.getString("idempotency_key"),
            row.getInt("attempts") + 1,
            row.getBoolean("outcome_unknown") || lost,
            first == null ? now.toInstant() : first);
    Instant due = Moment.orNull(row, "next_attempt_at");
    return new Head(
        new Claimed(row.getString("kind"), delivery),
        due == null ? Instant.MIN : due,
        row.getBoolean("urgent"),
        lost);
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static @Nullable UUID cause(DeliveryDraft draft) {
    return draft.failure() == null ? null : Cause.id(draft.kind(), draft.lane(), draft.failure());
  }
}
