package social.howdah.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import social.howdah.platform.database.Database;

/** Lanes in SQL: which there are, and when each may go on, or why it may not. */
@Singleton
class LaneStore {
  private final Database database;

  /** Lanes known to stand in the table: most deliveries go to one of them. */
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  @Inject
  LaneStore(Database database) {
    this.database = database;
  }

  /** Makes sure the lanes have a row; the deliveries that need it are in the same transaction. */
  void ensure(Collection<String> lanes) {
    List<String> unknown = lanes.stream().filter(lane -> !known.contains(lane)).sorted().toList();
    if (unknown.isEmpty()) {
      return;
    }
    database
        .jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      "INSERT INTO lane (name) VALUES (:name) ON CONFLICT DO NOTHING");
              unknown.forEach(lane -> batch.bind("name", lane).add());
              batch.execute();
              if (handle.isInTransaction()) {
                handle.afterCommit(() -> known.addAll(unknown));
              } else {
                known.addAll(unknown);
              }
            });
  }

  /** When the lane has something to do: now, later, or, if it is empty or on hold, never. */
  Optional<Instant> due(String lane) {
    return database
        .jdbi()
        .withHandle(handle -> due(handle, lane, "RUNNING").or(() -> due(handle, lane, "WAITING")))
        .map(OffsetDateTime::toInstant);
  }

  private static Optional<OffsetDateTime> due(Handle handle, String lane, String state) {
    return handle
        .createQuery(
            """
            SELECT CASE WHEN l.paused_until > d.next_attempt_at THEN l.paused_until
                ELSE d.next_attempt_at END
            FROM delivery d JOIN lane l ON l.name = d.lane
            WHERE d.lane = :lane AND d.state = :state AND l.held_reason IS NULL
            ORDER BY d.urgent DESC, d.seq FETCH FIRST 1 ROWS ONLY
            """)
        .bind("lane", lane)
        .bind("state", state)
        .mapTo(OffsetDateTime.class)
        .findOne();
  }

  /** Whether nothing may be attempted now: the lane is paused, or on hold. */
  boolean isClosed(String lane, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM lane
                        WHERE name = :lane AND (paused_until > :now OR held_reason IS NOT NULL))
                        """)
                    .bind("lane", lane)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(Boolean.class)
                    .one());
  }

  void pause(String lane, Instant until) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("UPDATE lane SET paused_until = :until WHERE name = :lane")
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .bind("lane", lane)
                    .execute());
  }

  /** Holds the lane, which may be a new one; the first reason stays until it is released. */
  void hold(String lane, String reason, Instant now) {
    database.transaction(
        () -> {
          ensure(List.of(lane));
          return database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createUpdate(
                              """
                              UPDATE lane SET held_since = COALESCE(held_since, :now),
                                  held_reason = :reason
                              WHERE name = :lane
                              """)
                          .bind("now", now.atOffset(ZoneOffset.UTC))
                          .bind("reason", reason)
                          .bind("lane", lane)
                          .execute());
        });
  }

  /**
   * Ends the lane's hold and pause and makes what waits in it due. The lane's row is written in any
   * case: whoever is about to hold the lane for a reason that ends now waits for our commit.
   */
  void release(String lane, Instant now, Runnable afterCommit) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      """
                      UPDATE lane SET held_reason = NULL, held_since = NULL, paused_until = NULL
                      WHERE name = :lane
                      """)
                  .bind("lane", lane)
                  .execute();
              handle
                  .createUpdate(
                      """
                      UPDATE delivery SET next_attempt_at = :now
                      WHERE lane = :lane AND state = 'WAITING' AND next_attempt_at > :now
                      """)
                  .bind("now", now.atOffset(ZoneOffset.UTC))
                  .bind("lane", lane)
                  .execute();
              handle.afterCommit(afterCommit);
            });
  }

  Optional<String> heldReason(String lane) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT held_reason FROM lane WHERE name = :lane AND held_reason IS NOT NULL")
                    .bind("lane", lane)
                    .mapTo(String.class)
                    .findOne());
  }

  /** Lanes with work and no task: the node that should have woken them died in between. */
  List<String> forgotten(String task) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT l.name FROM lane l
                        WHERE NOT EXISTS (SELECT 1 FROM scheduled_tasks t
                            WHERE t.task_name = :task AND t.task_instance = l.name)
                        AND l.held_reason IS NULL
                        AND (EXISTS (SELECT 1 FROM delivery d
                            WHERE d.lane = l.name AND d.state = 'WAITING')
                        OR EXISTS (SELECT 1 FROM delivery d
                            WHERE d.lane = l.name AND d.state = 'RUNNING'))
                        """)
                    .bind("task", task)
                    .mapTo(String.class)
                    .list());
  }
}
