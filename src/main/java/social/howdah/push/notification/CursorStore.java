package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Cursors in SQL. */
@Singleton
class CursorStore {
  private final Database database;

  @Inject
  CursorStore(Database database) {
    this.database = database;
  }

  /** Empty when the account's notifications were never read. */
  Optional<Cursor> find(UUID account) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT newest, mark, settled, marked_at FROM notification_cursor
                        WHERE account = :account AND newest IS NOT NULL
                        """)
                    .bind("account", account)
                    .map(
                        (row, context) ->
                            new Cursor(
                                row.getString("newest"),
                                row.getString("mark"),
                                row.getString("settled"),
                                Moment.of(row, "marked_at")))
                    .findOne());
  }

  /** Moves it; nothing happens to an account that was unlinked meanwhile. */
  void save(UUID account, Cursor cursor) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE notification_cursor SET newest = :newest, mark = :mark,
                            settled = :settled, marked_at = :at
                        WHERE account = :account
                        """)
                    .bind("newest", cursor.newest())
                    .bind("mark", cursor.mark())
                    .bind("settled", cursor.settled())
                    .bind("at", cursor.markedAt().atOffset(ZoneOffset.UTC))
                    .bind("account", account)
                    .execute());
  }
}
