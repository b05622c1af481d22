package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.database.Column;
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
              int inserted =
                  bind(
                          handle.createUpdate(
                              """
                              INSERT INTO event (id, source, event_id, type, subject, occurred_at,
                                  received_at, verdicts)
                              SELECT * FROM UNNEST(CAST(:ids AS UUID ARRAY),
                                  CAST(:sources AS VARCHAR ARRAY), CAST(:events AS VARCHAR ARRAY),
                                  CAST(:types AS VARCHAR ARRAY), CAST(:subjects AS VARCHAR ARRAY),
                                  CAST(:occurred AS TIMESTAMP(6) WITH TIME ZONE ARRAY),
                                  CAST(:received AS TIMESTAMP(6) WITH TIME ZONE ARRAY),
                                  CAST(:verdicts AS VARCHAR ARRAY))
                              ON CONFLICT DO NOTHING
                              """),
                          entries)
                      .bindArray("ids", UUID.class, Column.of(entries, Entry::id))
                      .bindArray("types", String.class, Column.of(entries, e -> e.event().type()))
                      .bindArray(
                          "subjects", String.class, Column.of(entries, e -> e.event().subject()))
                      .bindArray(
                          "occurred",
                          OffsetDateTime.class,
                          Column.of(entries, e -> e.event().time().atOffset(ZoneOffset.UTC)))
                      .bindArray(
                          "received",
                          OffsetDateTime.class,
                          Column.of(entries, e -> e.received().atOffset(ZoneOffset.UTC)))
                      .bindArray(
                          "verdicts",
                          String.class,
                          Column.of(entries, e -> Json.write(e.routing().verdicts())))
                      .execute();
              return inserted == entries.size()
                  ? Column.of(entries, Entry::id)
                  : stored(handle, entries);
            });
  }

  /** Some of them are repeats. */
  private static List<UUID> stored(Handle handle, List<Entry> entries) {
    return bind(
            handle.createQuery(
                """
                SELECT event.id FROM UNNEST(CAST(:sources AS VARCHAR ARRAY),
                    CAST(:events AS VARCHAR ARRAY)) WITH ORDINALITY AS asked (source, event_id, nr)
                JOIN event ON event.source = asked.source AND event.event_id = asked.event_id
                ORDER BY nr
                """),
            entries)
        .mapTo(UUID.class)
        .list();
  }

  /** Those of the source's ids that are there. */
  Set<String> known(String source, Collection<String> ids) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT event_id FROM event JOIN
                            UNNEST(CAST(:ids AS VARCHAR ARRAY)) AS asked (asked_id)
                            ON event_id = asked_id
                        WHERE source = :source
                        """)
                    .bind("source", source)
                    .bindArray("ids", String.class, List.copyOf(ids))
                    .mapTo(String.class)
                    .set());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, List<Entry> entries) {
    return statement
        .bindArray("sources", String.class, Column.of(entries, e -> e.event().source()))
        .bindArray("events", String.class, Column.of(entries, e -> e.event().id()));
  }

  /**
   * The event as it can be stored, so that what is routed is what is read again: a column holds so
   * much, PostgreSQL no NUL, and times in microseconds.
   */
  static Event storable(Event event) {
    return new Event(
        event.source(),
        event.id(),
        event.type(),
        event.time().truncatedTo(ChronoUnit.MICROS),
        subject(event.subject()),
        event.details(),
        event.data());
  }

  private static @Nullable String subject(@Nullable String subject) {
    if (subject == null) {
      return null;
    }
    String clean = subject.replace("\0", "");
    return clean.substring(0, Math.min(clean.length(), LONGEST_SUBJECT));
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
