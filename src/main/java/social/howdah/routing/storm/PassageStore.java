package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/** What came to the gates, in SQL. */
@Singleton
class PassageStore {
  private final Database database;

  @Inject
  PassageStore(Database database) {
    this.database = database;
  }

  /** Until the transaction ends nobody else decides at this account's gate. */
  void lock(String account) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle
                  .createUpdate(
                      """
                      INSERT INTO gate (account)
                      SELECT CAST(:account AS VARCHAR)
                      WHERE NOT EXISTS (SELECT 1 FROM gate WHERE account = :account)
                      """)
                  .bind("account", account)
                  .execute();
              handle
                  .createQuery("SELECT account FROM gate WHERE account = :account FOR UPDATE")
                  .bind("account", account)
                  .mapTo(String.class)
                  .one();
            });
  }

  void insert(Passage passage) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO passage
                            (delivery, event, account, route, fate, at, words, thing, draft)
                        VALUES
                            (:delivery, :event, :account, :route, :fate, :at, :words, :thing, :draft)
                        """)
                    .bind("delivery", passage.delivery())
                    .bind("event", passage.event())
                    .bind("account", passage.account())
                    .bind("route", passage.route())
                    .bind("fate", passage.fate().name())
                    .bind("at", passage.at().atOffset(ZoneOffset.UTC))
                    .bind("words", passage.words())
                    .bind("thing", passage.thing())
                    .bind("draft", passage.said())
                    .execute());
  }

  /** Whether it was decided before: a crash came between that and the end of its delivery. */
  boolean has(UUID delivery) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT EXISTS (SELECT 1 FROM passage WHERE delivery = :id)")
                    .bind("id", delivery)
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * When the last but so many passed.
   *
   * @param route null for all of the account
   */
  Optional<Instant> passed(String account, @Nullable String route, int lastBut) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT at FROM passage WHERE account = :account AND fate = 'PASSED'
                        %s ORDER BY at DESC OFFSET :skip ROWS FETCH FIRST 1 ROWS ONLY
                        """
                            .formatted(route == null ? "" : "AND route = :route"))
                    .bind("account", account)
                    .bind("route", route)
                    .bind("skip", lastBut)
                    .mapTo(OffsetDateTime.class)
                    .findOne()
                    .map(OffsetDateTime::toInstant));
  }

  /** Whether the route has said, or is about to say, the same words since then. */
  boolean hasSaid(String account, String route, String words, Instant since) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM passage
                        WHERE account = :account AND route = :route AND fate <> 'REPEATED'
                        AND at > :since AND words = :words)
                        """)
                    .bind("account", account)
                    .bind("route", route)
                    .bind("words", words)
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .mapTo(Boolean.class)
                    .one());
  }

  /** What became of the last step of a thing. */
  Optional<Fate> fateOf(String account, String thing) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT fate FROM passage
                        WHERE account = :account AND thing = :thing AND fate <> 'REPEATED'
                        ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY
                        """)
                    .bind("account", account)
                    .bind("thing", thing)
                    .mapTo(String.class)
                    .findOne()
                    .map(Fate::valueOf));
  }

  boolean isGathering(String account, String route) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM passage
                        WHERE account = :account AND route = :route AND fate = 'GATHERED')
                        """)
                    .bind("account", account)
                    .bind("route", route)
                    .mapTo(Boolean.class)
                    .one());
  }

  /** What became of an event at the gates, by route; a digest is named by its event. */
  List<Storms.Outcome> of(UUID event) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT p.route, p.fate, d.event AS digest FROM passage p
                        LEFT JOIN passage d ON d.delivery = p.digest
                        WHERE p.event = :event AND NOT EXISTS
                            (SELECT 1 FROM passage m WHERE m.digest = p.delivery)
                        ORDER BY p.seq
                        """)
                    .bind("event", event)
                    .map(
                        (row, context) ->
                            new Storms.Outcome(
                                row.getString("route"),
                                Fate.valueOf(row.getString("fate")),
                                row.getObject("digest", UUID.class)))
                    .list());
  }

  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM passage WHERE at < :before AND fate <> 'GATHERED'")
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .execute());
  }
}
