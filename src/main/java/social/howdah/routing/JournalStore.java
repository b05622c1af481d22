package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/** The journal of received events. */
@Singleton
class JournalStore {
  private static final int CLEANED_AT_ONCE = 1_000;
  private static final int LONGEST_SUBJECT = 1_000;

  /**
   * An event on its way in.
   *
   * @param routing what it is going to cause
   */
  record Entry(UUID id, Event event, Instant received, Routing routing) {}

  private final Database database;

  @Inject
  JournalStore(Database database) {
    this.database = database;
  }

  /** Stores those that were not there before; answers the id each event has in the journal. */
  List<UUID> insert(List<Entry> entries) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      """
                      INSERT INTO event (id, source, event_id, type, subject, occurred_at,
                          received_at, verdicts)
                      VALUES (:id, :source, :eventId, :type, :subject, :occurred, :received,
                          :verdicts)
                      ON CONFLICT DO NOTHING
                      """);
              for (Entry entry : entries) {
                Event event = entry.event();
                batch
                    .bind("id", entry.id())
                    .bind("source", event.source())
                    .bind("eventId", event.id())
                    .bind("type", event.type())
                    .bind("subject", cut(event.subject()))
                    .bind("occurred", event.time().atOffset(ZoneOffset.UTC))
                    .bind("received", entry.received().atOffset(ZoneOffset.UTC))
                    .bind("verdicts", Json.write(entry.routing().verdicts()))
                    .add();
              }
              int[] inserted = batch.execute();
              List<UUID> ids = new ArrayList<>(entries.size());
              for (int i = 0; i < inserted.length; i++) {
                Entry entry = entries.get(i);
                ids.add(inserted[i] == 0 ? find(entry.event()) : entry.id());
              }
              return ids;
            });
  }

  /** A column holds so much, and PostgreSQL no NUL. */
  private static @Nullable String cut(@Nullable String subject) {
    if (subject == null) {
      return null;
    }
    String clean = subject.replace("\0", "");
    return clean.substring(0, Math.min(clean.length(), LONGEST_SUBJECT));
  }

  private UUID find(Event event) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM event WHERE source = :source AND event_id = :eventId")
                    .bind("source", event.source())
                    .bind("eventId", event.id())
                    .mapTo(UUID.class)
                    .one());
  }

  /** Forgets events received before then, some at a time. */
  void clean(Instant before) {
    int deleted;
    do {
      deleted =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createUpdate(
                              """
                              DELETE FROM event WHERE id IN (SELECT id FROM event
                              WHERE received_at < :before FETCH FIRST :most ROWS ONLY)
                              """)
                          .bind("before", before.atOffset(ZoneOffset.UTC))
                          .bind("most", CLEANED_AT_ONCE)
                          .execute());
    } while (deleted == CLEANED_AT_ONCE);
  }
}
