package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** When each account is looked at next, in SQL. */
@Singleton
class LookStore {

  /**
   * An account that is to be looked at.
   *
   * @param since when
   * @param quiet how many looks have found nothing, one after the other
   * @param pushed whether its pushes arrive
   * @param streamed whether a stream tells of it
   */
  record Due(UUID account, Instant since, int quiet, boolean pushed, boolean streamed) {}

  private final Database database;

  @Inject
  LookStore(Database database) {
    this.database = database;
  }

  /** Has accounts looked at from then on that were not looked at before. */
  void begin(Map<UUID, Instant> times) {
    batch(
        """
        INSERT INTO notification_cursor (account, next_look_at) VALUES (:account, :time)
        ON CONFLICT DO NOTHING
        """,
        times);
  }

  /** Has accounts looked at then that would be looked at later. Joins the caller's transaction. */
  void hurry(Map<UUID, Instant> times) {
    batch(
        """
        UPDATE notification_cursor SET next_look_at = :time
        WHERE account = :account AND next_look_at > :time
        """,
        times);
  }

  /** Has accounts looked at then, though they are due. Joins the caller's transaction. */
  void putOff(Map<UUID, Instant> times) {
    batch(
        """
        UPDATE notification_cursor SET next_look_at = :time
        WHERE account = :account AND next_look_at < :time
        """,
        times);
  }

  private void batch(String sql, Map<UUID, Instant> times) {
    if (times.isEmpty()) {
      return;
    }
    database
        .jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(sql);
              times.forEach(
                  (account, time) ->
                      batch
                          .bind("account", account)
                          .bind("time", time.atOffset(ZoneOffset.UTC))
                          .add());
              batch.execute();
            });
  }

  /** Those whose time has come, the longest waiting first. */
  List<Due> due(Instant now, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT account, next_look_at, quiet_looks, pushed, streamed
                        FROM notification_cursor
                        WHERE next_look_at <= :now ORDER BY next_look_at
                        FETCH FIRST :most ROWS ONLY
                        """)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Due(
                                row.getObject("account", UUID.class),
                                Moment.of(row, "next_look_at"),
                                row.getInt("quiet_looks"),
                                row.getBoolean("pushed"),
                                row.getBoolean("streamed")))
                    .list());
  }

  /** Takes a look in hand; false when another node has. */
  boolean take(Due due, Instant next) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            UPDATE notification_cursor SET next_look_at = :next,
                                quiet_looks = quiet_looks + 1
                            WHERE account = :account AND next_look_at = :since
                            """)
                        .bind("next", next.atOffset(ZoneOffset.UTC))
                        .bind("account", due.account())
                        .bind("since", due.since().atOffset(ZoneOffset.UTC))
                        .execute())
        == 1;
  }

  /** A look has found something: the next one is not put off. */
  void found(UUID account) {
    update("UPDATE notification_cursor SET quiet_looks = 0 WHERE account = :account", account);
  }

  /** Accounts whose pushes arrive. */
  Set<UUID> pushed() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT account FROM notification_cursor WHERE pushed")
                    .mapTo(UUID.class)
                    .set());
  }

  /** Streams tell of these accounts, or do not. */
  void streamed(Collection<UUID> accounts, boolean told) {
    if (accounts.isEmpty()) {
      return;
    }
    database
        .jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      """
                      UPDATE notification_cursor SET streamed = :told, quiet_looks = 0
                      WHERE account = :account AND streamed <> :told
                      """);
              accounts.forEach(account -> batch.bind("told", told).bind("account", account).add());
              batch.execute();
            });
  }

  /** Pushes of the account arrive, or do not; whether that was otherwise before. */
  boolean pushed(UUID account, boolean arrive) {
    return update(
            arrive
                ? "UPDATE notification_cursor SET pushed = TRUE WHERE account = :account AND NOT pushed"
                : """
                  UPDATE notification_cursor SET pushed = FALSE, quiet_looks = 0
                  WHERE account = :account AND pushed
                  """,
            account)
        == 1;
  }

  private int update(String sql, UUID account) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createUpdate(sql).bind("account", account).execute());
  }

  /** How many are told of by what way, and when the first is due. */
  LookGauges.Standing standing() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(CASE WHEN pushed THEN 1 END) AS pushed,
                            COUNT(CASE WHEN streamed AND NOT pushed THEN 1 END) AS streamed,
                            COUNT(CASE WHEN NOT streamed AND NOT pushed THEN 1 END) AS polled,
                            MIN(next_look_at) AS next
                        FROM notification_cursor
                        """)
                    .map(
                        (row, context) ->
                            new LookGauges.Standing(
                                row.getLong("pushed"),
                                row.getLong("streamed"),
                                row.getLong("polled"),
                                Moment.orNull(row, "next")))
                    .one());
  }

  /** Ends it: where news of the account begins is forgotten, too. Joins the transaction. */
  void forget(Collection<UUID> accounts) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch("DELETE FROM notification_cursor WHERE account = :account");
              accounts.forEach(account -> batch.bind("account", account).add());
              if (batch.size() > 0) {
                batch.execute();
              }
            });
  }
}
