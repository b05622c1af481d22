package social.howdah.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/**
 * Rotations in SQL. Times are the database's, as nodes must agree on them. One node at a time works
 * on a rotation: it holds a lease, and renews it with each batch.
 */
@Singleton
class RotationStore {
  private final Database database;

  @Inject
  RotationStore(Database database) {
    this.database = database;
  }

  Instant now() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT CURRENT_TIMESTAMP")
                    .mapTo(OffsetDateTime.class)
                    .one()
                    .toInstant());
  }

  void insert(String key, String by) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO key_rotation (key_id, begun_by, begun_at, reencrypted)
                        VALUES (:key, :by, CURRENT_TIMESTAMP, 0)
                        """)
                    .bind("key", key)
                    .bind("by", by)
                    .execute());
  }

  /** The last one, ended or not. */
  Optional<Rotation> last() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT seq, key_id, begun_by, begun_at, reencrypted, unreadable, ended_at
                        FROM key_rotation ORDER BY seq DESC FETCH FIRST 1 ROW ONLY
                        """)
                    .map((row, context) -> rotation(row))
                    .findOne());
  }

  /** Takes or renews the lease, and adds to what is done; false when another node holds it. */
  boolean lease(long seq, String node, Duration term, int reencrypted) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            UPDATE key_rotation SET leased_by = :node, leased_until = :until,
                                reencrypted = reencrypted + :more
                            WHERE seq = :seq AND ended_at IS NULL AND (leased_by = :node
                                OR leased_until IS NULL OR leased_until < CURRENT_TIMESTAMP)
                            """)
                        .bind("seq", seq)
                        .bind("node", node)
                        .bind("until", now().plus(term).atOffset(ZoneOffset.UTC))
                        .bind("more", reencrypted)
                        .execute()
                    == 1);
  }

  /** Lets another node go on at once. */
  void release(long seq, String node) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE key_rotation SET leased_until = NULL
                        WHERE seq = :seq AND leased_by = :node
                        """)
                    .bind("seq", seq)
                    .bind("node", node)
                    .execute());
  }

  /** False when it has ended already, or another node holds the lease. */
  boolean end(long seq, String node, long unreadable) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            UPDATE key_rotation SET ended_at = CURRENT_TIMESTAMP,
                                unreadable = :unreadable, leased_until = NULL
                            WHERE seq = :seq AND ended_at IS NULL AND leased_by = :node
                            """)
                        .bind("seq", seq)
                        .bind("node", node)
                        .bind("unreadable", unreadable)
                        .execute()
                    == 1);
  }

  private static Rotation rotation(ResultSet row) throws SQLException {
    long unreadable = row.getLong("unreadable");
    boolean ended = !row.wasNull();
    return new Rotation(
        row.getLong("seq"),
        row.getString("key_id"),
        row.getString("begun_by"),
        Moment.of(row, "begun_at"),
        row.getLong("reencrypted"),
        ended ? unreadable : null,
        ended ? Moment.of(row, "ended_at") : null);
  }
}
