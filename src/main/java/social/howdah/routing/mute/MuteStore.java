package social.howdah.routing.mute;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Mutes in SQL. */
@Singleton
class MuteStore {
  private final Database database;

  @Inject
  MuteStore(Database database) {
    this.database = database;
  }

  void insert(Mute mute) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO mute (id, kind, subject, muted_by, muted_at, ends_at, reason)
                        VALUES (:id, :kind, :subject, :by, :at, :ends, :reason)
                        """)
                    .bind("id", mute.id())
                    .bind("kind", mute.kind().word())
                    .bind("subject", mute.subject())
                    .bind("by", mute.mutedBy())
                    .bind("at", mute.mutedAt().atOffset(ZoneOffset.UTC))
                    .bind("ends", mute.endsAt().atOffset(ZoneOffset.UTC))
                    .bind("reason", mute.reason())
                    .execute());
  }

  /** Those that have not ended, the next to end first. */
  List<Mute> active(Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM mute WHERE ends_at > :now ORDER BY ends_at, id")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> mute(row))
                    .list());
  }

  /** Takes it away; empty if it was not there. */
  Optional<Mute> delete(UUID id) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Mute> found =
                  handle
                      .createQuery("SELECT * FROM mute WHERE id = :id")
                      .bind("id", id)
                      .map((row, context) -> mute(row))
                      .findOne();
              int deleted =
                  handle.createUpdate("DELETE FROM mute WHERE id = :id").bind("id", id).execute();
              return found.filter(mute -> deleted == 1);
            });
  }

  void clean(Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM mute WHERE ends_at <= :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  private static Mute mute(ResultSet row) throws SQLException {
    return new Mute(
        row.getObject("id", UUID.class),
        Mute.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("subject"),
        row.getString("muted_by"),
        Moment.of(row, "muted_at"),
        Moment.of(row, "ends_at"),
        row.getString("reason"));
  }
}
