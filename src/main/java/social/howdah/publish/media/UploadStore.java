package social.howdah.publish.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** What was sent for a delivery, in SQL. It goes with the delivery. */
@Singleton
class UploadStore {
  /**
   * A file at the instance.
   *
   * @param id the instance's
   */
  record Sent(String id, Instant at) {}

  private final Database database;
  private final Clock clock;

  @Inject
  UploadStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Sent> find(UUID delivery, int place) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT media, sent_at FROM status_upload
                        WHERE delivery = :delivery AND place = :place
                        """)
                    .bind("delivery", delivery)
                    .bind("place", place)
                    .map(
                        (row, context) ->
                            new Sent(row.getString("media"), Moment.of(row, "sent_at")))
                    .findOne());
  }

  Sent sent(UUID delivery, int place, String media) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO status_upload (delivery, place, media, sent_at)
                        VALUES (:delivery, :place, :media, :now)
                        """)
                    .bind("delivery", delivery)
                    .bind("place", place)
                    .bind("media", media)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
    return new Sent(media, now);
  }

  /** It is of no use: another must be sent. */
  void forget(UUID delivery, int place) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        DELETE FROM status_upload WHERE delivery = :delivery AND place = :place
                        """)
                    .bind("delivery", delivery)
                    .bind("place", place)
                    .execute());
  }
}
