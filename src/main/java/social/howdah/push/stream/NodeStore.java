package social.howdah.push.stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import social.howdah.platform.database.Database;

/** The nodes that listen, in SQL. */
@Singleton
class NodeStore {
  private final Database database;

  @Inject
  NodeStore(Database database) {
    this.database = database;
  }

  /**
   * A sign of life. Nodes' clocks are taken to agree within seconds, as elsewhere.
   *
   * @param life how long a node counts as alive after it
   * @return all that are alive
   */
  Set<UUID> beat(UUID node, Instant now, Duration life) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              if (update(
                      handle, "UPDATE listening_node SET seen_at = :now WHERE id = :id", node, now)
                  == 0) {
                update(
                    handle,
                    "INSERT INTO listening_node (id, seen_at) VALUES (:id, :now)",
                    node,
                    now);
              }
              Instant dead = now.minus(life);
              update(
                  handle,
                  "DELETE FROM listening_node WHERE seen_at < :now AND id <> :id",
                  node,
                  dead);
              return handle
                  .createQuery("SELECT id FROM listening_node WHERE seen_at >= :dead")
                  .bind("dead", dead.atOffset(ZoneOffset.UTC))
                  .mapTo(UUID.class)
                  .set();
            });
  }

  private static int update(Handle handle, String sql, UUID node, Instant time) {
    return handle
        .createUpdate(sql)
        .bind("id", node)
        .bind("now", time.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** It ends, and the others need not wait to find out. */
  void leave(UUID node) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM listening_node WHERE id = :id")
                    .bind("id", node)
                    .execute());
  }
}
