package social.howdah.webhook.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Feeds and what is known of their entries, in SQL. */
@Singleton
class FeedStore {
  private static final int CLEANED_AT_ONCE = 1_000;

  /** An entry that stands in its feed is written once in this time, not at each look. */
  private static final Duration SEEN = Duration.ofDays(1);

  /**
   * What is known of a feed.
   *
   * @param firstLook null before the first one that succeeds
   * @param failures since the last look that succeeded
   */
  record State(@Nullable Instant firstLook, Validators validators, int failures) {}

  private final Database database;

  @Inject
  FeedStore(Database database) {
    this.database = database;
  }

  /**
   * Makes a feed known. One with another URL than before is a new one; one that was gone is asked
   * once more.
   */
  void prepare(Feed feed, Instant now) {
    database.transaction(
        () -> {
          update(
              """
              INSERT INTO feed (source, url, next_look_at) VALUES (:source, :url, :now)
              ON CONFLICT DO NOTHING
              """,
              feed,
              now);
          update(
              """
              UPDATE feed SET url = :url, next_look_at = :now, first_look_at = NULL, etag = NULL,
                  last_modified = NULL, failures = 0, gone = FALSE
              WHERE source = :source AND (url <> :url OR gone)
              """,
              feed,
              now);
          return feed;
        });
  }

  private void update(String sql, Feed feed, Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("source", feed.source())
                    .bind("url", feed.url().toString())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  /** Takes a feed that is due, until then; empty when it is not due, or another has taken it. */
  Optional<State> take(String source, Instant now, Instant until) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int taken =
                  handle
                      .createUpdate(
                          """
                          UPDATE feed SET next_look_at = :until
                          WHERE source = :source AND next_look_at <= :now AND NOT gone
                          """)
                      .bind("source", source)
                      .bind("now", now.atOffset(ZoneOffset.UTC))
                      .bind("until", until.atOffset(ZoneOffset.UTC))
                      .execute();
              return taken == 0
                  ? Optional.<State>empty()
                  : handle
                      .createQuery(
                          """
                          SELECT first_look_at, etag, last_modified, failures FROM feed
                          WHERE source = :source
                          """)
                      .bind("source", source)
                      .map(
                          (row, context) ->
                              new State(
                                  Moment.orNull(row, "first_look_at"),
                                  new Validators(
                                      row.getString("etag"), row.getString("last_modified")),
                                  row.getInt("failures")))
                      .findOne();
            });
  }

  /** When it is looked at next; empty when it is gone for good. */
  Optional<Instant> due(String source) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT next_look_at FROM feed WHERE source = :source AND NOT gone")
                    .bind("source", source)
                    .map((row, context) -> Moment.of(row, "next_look_at"))
                    .findOne());
  }

  /** A look that succeeded. Joins the caller's transaction. */
  void looked(String source, Instant now, Instant next, Validators validators) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE feed SET next_look_at = :next,
                            first_look_at = COALESCE(first_look_at, :now), etag = :etag,
                            last_modified = :modified, failures = 0
                        WHERE source = :source
                        """)
                    .bind("source", source)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("next", next.atOffset(ZoneOffset.UTC))
                    .bind("etag", validators.etag())
                    .bind("modified", validators.lastModified())
                    .execute());
  }

  void failed(String source, Instant next) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE feed SET next_look_at = :next, failures = failures + 1
                        WHERE source = :source
                        """)
                    .bind("source", source)
                    .bind("next", next.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  /** It is not looked at any more. */
  void gone(String source) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("UPDATE feed SET gone = TRUE WHERE source = :source")
                    .bind("source", source)
                    .execute());
  }

  /** Those of the keys that are known. */
  Set<String> known(String source, Collection<String> keys) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT entry FROM feed_entry JOIN
                            UNNEST(CAST(:keys AS VARCHAR ARRAY)) AS asked (asked_entry)
                            ON entry = asked_entry
                        WHERE source = :source
                        """)
                    .bind("source", source)
                    .bindArray("keys", String.class, List.copyOf(keys))
                    .mapTo(String.class)
                    .set());
  }

  /** Keeps the keys of what stands in a feed. Joins the caller's transaction. */
  void remember(String source, Collection<String> keys, Instant now) {
    for (String sql :
        List.of(
            """
            INSERT INTO feed_entry (source, entry, seen_at)
            SELECT CAST(:source AS VARCHAR), asked_entry,
                CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)
            FROM UNNEST(CAST(:keys AS VARCHAR ARRAY)) AS asked (asked_entry)
            ON CONFLICT DO NOTHING
            """,
            """
            UPDATE feed_entry SET seen_at = CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)
            WHERE source = CAST(:source AS VARCHAR) AND seen_at < :seen
                AND entry IN (SELECT asked_entry
                    FROM UNNEST(CAST(:keys AS VARCHAR ARRAY)) AS asked (asked_entry))
            """)) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createUpdate(sql)
                      .bind("source", source)
                      .bind("now", now.atOffset(ZoneOffset.UTC))
                      .bind("seen", now.minus(SEEN).atOffset(ZoneOffset.UTC))
                      .bindArray("keys", String.class, List.copyOf(keys))
                      .execute());
    }
  }

  /** Forgets entries that stood in no feed since then, some at a time. */
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
                              DELETE FROM feed_entry WHERE (source, entry) IN (
                              SELECT source, entry FROM feed_entry
                              WHERE seen_at < :before FETCH FIRST :most ROWS ONLY)
                              """)
                          .bind("before", before.atOffset(ZoneOffset.UTC))
                          .bind("most", CLEANED_AT_ONCE)
                          .execute());
    } while (deleted == CLEANED_AT_ONCE);
  }
}
