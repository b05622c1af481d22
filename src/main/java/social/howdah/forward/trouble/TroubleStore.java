package social.howdah.forward.trouble;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Troubles in SQL. Of a destination's row there is one writer: the thread that drains its lane. */
@Singleton
class TroubleStore {
  private final Database database;

  @Inject
  TroubleStore(Database database) {
    this.database = database;
  }

  Optional<Trouble> find(String destination) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM trouble WHERE destination = :destination")
                    .bind("destination", destination)
                    .map((row, context) -> trouble(row))
                    .findOne());
  }

  List<Trouble> all() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM trouble ORDER BY destination")
                    .map((row, context) -> trouble(row))
                    .list());
  }

  /** Takes the place of what is known of the destination. */
  void put(Trouble trouble) {
    database.transaction(
        () -> {
          delete(trouble.destination());
          return database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createUpdate(
                              """
                              INSERT INTO trouble (destination, since, reason, warned, disabled_at)
                              VALUES (:destination, :since, :reason, :warned,
                                  CAST(:disabled AS TIMESTAMP(6) WITH TIME ZONE))
                              """)
                          .bind("destination", trouble.destination())
                          .bind("since", trouble.since().atOffset(ZoneOffset.UTC))
                          .bind("reason", trouble.reason())
                          .bind("warned", trouble.warned())
                          .bind("disabled", utc(trouble.disabledAt()))
                          .execute());
        });
  }

  /** Whether there was a row. */
  boolean delete(String destination) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate("DELETE FROM trouble WHERE destination = :destination")
                        .bind("destination", destination)
                        .execute()
                    > 0);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Trouble trouble(ResultSet row) throws SQLException {
    return new Trouble(
        row.getString("destination"),
        Moment.of(row, "since"),
        row.getString("reason"),
        row.getBoolean("warned"),
        Moment.orNull(row, "disabled_at"));
  }
}
