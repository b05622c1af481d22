package social.howdah.console.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;

/** What persons have done of the first steps, in SQL. */
@Singleton
class FirstStepsStore {
  /**
   * Of one person.
   *
   * @param test the event of their last test; null before there was one
   * @param closed whether they want to see no more of it
   */
  record Kept(@Nullable UUID test, boolean closed) {
    static final Kept NOTHING = new Kept(null, false);
  }

  private final Database database;

  @Inject
  FirstStepsStore(Database database) {
    this.database = database;
  }

  Kept of(String person) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT test, closed_at FROM first_steps WHERE person = :person")
                    .bind("person", person)
                    .map(
                        (row, context) ->
                            new Kept(
                                row.getObject("test", UUID.class),
                                row.getObject("closed_at") != null))
                    .findOne())
        .orElse(Kept.NOTHING);
  }

  /** Joins the caller's transaction. */
  void tested(String person, UUID event) {
    set(person, "test = :value", update -> update.bind("value", event));
  }

  void close(String person, Instant now) {
    set(person, "closed_at = :value", update -> update.bind("value", now.atOffset(ZoneOffset.UTC)));
  }

  /** Whoever has no row gets one. */
  private void set(String person, String what, UnaryOperator<Update> value) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle
                  .createUpdate(
                      "INSERT INTO first_steps (person) VALUES (:person) ON CONFLICT DO NOTHING")
                  .bind("person", person)
                  .execute();
              value
                  .apply(
                      handle.createUpdate(
                          "UPDATE first_steps SET " + what + " WHERE person = :person"))
                  .bind("person", person)
                  .execute();
            });
  }
}
