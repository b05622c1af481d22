package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** What people did from chat, in SQL. */
@Singleton
class ActStore {
  private final Database database;

  @Inject
  ActStore(Database database) {
    this.database = database;
  }

  void insert(Act act) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO chat_act (id, destination, message, action, person, account,
                            handle, state, target, acted_at)
                        VALUES (:id, :destination, CAST(:message AS UUID), :action, :person,
                            :account, :handle, :state, :target, :at)
                        """)
                    .bind("id", act.id())
                    .bind("destination", act.destination())
                    .bind("message", act.message())
                    .bind("action", act.action())
                    .bind("person", act.person())
                    .bind("account", act.account())
                    .bind("handle", act.handle())
                    .bind("state", act.state().name())
                    .bind("target", act.target())
                    .bind("at", act.at().atOffset(ZoneOffset.UTC))
                    .execute());
  }

  Optional<Act> find(UUID id) {
    return select("WHERE id = :id", query -> query.bind("id", id)).stream().findFirst();
  }

  /** What was done to a message and not taken back, the oldest first. */
  List<Act> done(UUID message) {
    return select(
        "WHERE message = :message AND state = 'DONE' ORDER BY seq",
        query -> query.bind("message", message));
  }

  /** What the person did last and did not take back, to a message or anywhere. */
  List<Act> lastOf(String person, @Nullable UUID message) {
    return select(
        """
        WHERE person = :person AND state = 'DONE'
            AND (CAST(:message AS UUID) IS NULL OR message = :message)
        ORDER BY seq DESC LIMIT 20
        """,
        query -> query.bind("person", person).bind("message", message));
  }

  /** Whether the person has asked for the same, and it stands there. */
  boolean has(UUID message, String action, String person, Act.State state) {
    return !select(
            """
            WHERE message = :message AND action = :action AND person = :person
                AND state = :state
            """,
            query ->
                query
                    .bind("message", message)
                    .bind("action", action)
                    .bind("person", person)
                    .bind("state", state.name()))
        .isEmpty();
  }

  /** Moves it on; false if it does not stand there any longer. */
  boolean move(UUID id, Act.State from, Act.State to, @Nullable String target) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            UPDATE chat_act SET state = :to, target = COALESCE(:target, target)
                            WHERE id = :id AND state = :from
                            """)
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("target", target)
                        .execute())
        == 1;
  }

  void clean(Instant before) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM chat_act WHERE acted_at < :before")
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .execute());
  }

  private List<Act> select(String where, UnaryOperator<Query> binder) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                binder
                    .apply(handle.createQuery("SELECT * FROM chat_act " + where))
                    .map((row, context) -> act(row))
                    .list());
  }

  private static Act act(ResultSet row) throws SQLException {
    return new Act(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("destination"),
        row.getObject("message", UUID.class),
        row.getString("action"),
        row.getString("person"),
        Objects.requireNonNull(row.getObject("account", UUID.class)),
        row.getString("handle"),
        Act.State.valueOf(row.getString("state")),
        row.getString("target"),
        Moment.of(row, "acted_at"));
  }
}
