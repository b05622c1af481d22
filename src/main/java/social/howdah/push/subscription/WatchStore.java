package social.howdah.push.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** What the watchdog knows of subscriptions, in SQL. */
@Singleton
class WatchStore {
  /**
   * A subscription as the watchdog has it.
   *
   * @param id of the subscription
   * @param wanted types asked for; null before the instance has answered
   * @param granted types the instance has switched on; null before it has answered
   * @param checkedAt null before the first comparison
   * @param finding of the last comparison
   * @param mendedAt when it was last made again or changed
   * @param taken how often in a row another endpoint stood in its place
   */
  record Watched(
      UUID id,
      @Nullable String wanted,
      @Nullable String granted,
      @Nullable Instant checkedAt,
      @Nullable String finding,
      @Nullable Instant mendedAt,
      int taken) {}

  private final Database database;

  @Inject
  WatchStore(Database database) {
    this.database = database;
  }

  Optional<Watched> find(UUID account) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, wanted, granted, checked_at, finding, mended_at, taken
                        FROM push_subscription WHERE account = :account
                        """)
                    .bind("account", account)
                    .map(
                        (row, context) ->
                            new Watched(
                                row.getObject("id", UUID.class),
                                row.getString("wanted"),
                                row.getString("granted"),
                                Moment.orNull(row, "checked_at"),
                                row.getString("finding"),
                                Moment.orNull(row, "mended_at"),
                                row.getInt("taken")))
                    .findOne());
  }

  void checked(UUID id, Finding finding, int taken, Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE push_subscription SET checked_at = :now, finding = :finding,
                            taken = :taken,
                            mended_at = CASE WHEN :mended THEN :now ELSE mended_at END
                        WHERE id = :id
                        """)
                    .bind("now", at(now))
                    .bind("finding", finding.name())
                    .bind("taken", taken)
                    .bind("mended", finding.leavesGap())
                    .bind("id", id)
                    .execute());
  }

  int count() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM push_subscription")
                    .mapTo(Integer.class)
                    .one());
  }

  /** Accounts whose subscription was never planned to be compared. */
  List<UUID> unplanned(int most) {
    return accounts("check_at IS NULL ORDER BY account", Instant.EPOCH, most);
  }

  /** Accounts whose subscription is to be compared by now, the longest overdue first. */
  List<UUID> due(Instant now, int most) {
    return accounts("check_at <= :now ORDER BY check_at", now, most);
  }

  private List<UUID> accounts(String where, Instant now, int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT account FROM push_subscription WHERE "
                            + where
                            + " FETCH FIRST :most ROWS ONLY")
                    .bind("now", at(now))
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list());
  }

  void plan(UUID account, Instant check) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE push_subscription SET check_at = :check WHERE account = :account")
                    .bind("check", at(check))
                    .bind("account", account)
                    .execute());
  }

  /** Writes a suspicion down; false if there was another one since then. */
  boolean suspect(UUID id, Instant since, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            UPDATE push_subscription SET suspected_at = :now
                            WHERE id = :id AND (suspected_at IS NULL OR suspected_at <= :since)
                            """)
                        .bind("now", at(now))
                        .bind("since", at(since))
                        .bind("id", id)
                        .execute()
                    == 1);
  }

  private static OffsetDateTime at(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
