package social.howdah.publish.thing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/** Chains in SQL. Only the lane of their account touches them. */
@Singleton
class ChainStore {

  /**
   * Which chain.
   *
   * @param account ours
   * @param thing the hash of its key
   */
  record Key(UUID account, String thing) {}

  private final Database database;
  private final Clock clock;

  @Inject
  ChainStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Chain> find(Key key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT chain FROM status_chain
                        WHERE account = :account AND thing = :thing
                        """)
                    .bind("account", key.account())
                    .bind("thing", key.thing())
                    .mapTo(String.class)
                    .findOne()
                    .map(json -> Json.read(json, Chain.class)));
  }

  /** Puts a chain in place of the one there may be. */
  void put(Key key, Chain chain) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              remove(handle, key);
              handle
                  .createUpdate(
                      """
                      INSERT INTO status_chain (account, thing, chain, changed_at)
                      VALUES (:account, :thing, :chain, :now)
                      """)
                  .bind("account", key.account())
                  .bind("thing", key.thing())
                  .bind("chain", Json.write(chain))
                  .bind("now", moment(clock.instant()))
                  .execute();
            });
  }

  void remove(Key key) {
    database.jdbi().useHandle(handle -> remove(handle, key));
  }

  private static void remove(Handle handle, Key key) {
    handle
        .createUpdate("DELETE FROM status_chain WHERE account = :account AND thing = :thing")
        .bind("account", key.account())
        .bind("thing", key.thing())
        .execute();
  }

  /** Forgets what nothing was told of since then. */
  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM status_chain WHERE changed_at < :before")
                    .bind("before", moment(before))
                    .execute());
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
