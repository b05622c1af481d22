package social.howdah.chat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;

/** What chats have sent, in SQL, by its hash alone. */
@Singleton
class SeenStore {
  /** No chat's request is taken that is nearly as old. */
  private static final Duration MEMORY = Duration.ofDays(7);

  private final Database database;
  private final Clock clock;

  @Inject
  SeenStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Remembers a request; false if it was there before. Of two at once, one is the first. */
  boolean isNew(Secret request) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            INSERT INTO chat_seen (id_hash, seen_at) VALUES (:id, :now)
                            ON CONFLICT DO NOTHING
                            """)
                        .bind("id", request.hash())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute())
        == 1;
  }

  void clean(@Observes Housekeeping event) {
    Instant before = clock.instant().minus(MEMORY);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM chat_seen WHERE seen_at < :before")
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .execute());
  }
}
