package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Linked accounts in SQL, as administrators look through them. */
@Singleton
class AccountListStore {
  private static final String SELECT =
      """
      SELECT id, person, instance, account_id, handle, alias, scopes, shared, features, linked_at,
          health, health_since, health_reason, checked_at
      FROM linked_account
      """;

  private final Database database;

  @Inject
  AccountListStore(Database database) {
    this.database = database;
  }

  /** By alias: no two have the same. */
  List<KnownAccount> search(AccountSearch search, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                list(
                    handle
                        .createQuery(
                            SELECT
                                + """
                                WHERE (CAST(:part AS VARCHAR) IS NULL
                                    OR LOWER(handle) LIKE :part ESCAPE '!'
                                    OR alias LIKE :part ESCAPE '!'
                                    OR LOWER(person) LIKE :part ESCAPE '!')
                                AND (CAST(:state AS VARCHAR) IS NULL OR health = :state)
                                AND (CAST(:after AS VARCHAR) IS NULL OR alias > :after)
                                ORDER BY alias FETCH FIRST :limit ROWS ONLY
                                """)
                        .bind("part", part(search.text()))
                        .bind("state", search.state() == null ? null : search.state().name())
                        .bind("after", search.after())
                        .bind("limit", limit)));
  }

  Optional<KnownAccount> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                list(handle.createQuery(SELECT + "WHERE id = :id").bind("id", id)).stream()
                    .findFirst());
  }

  private static List<KnownAccount> list(Query query) {
    return query
        .map(
            (row, context) ->
                new KnownAccount(
                    AccountStore.account(row),
                    Moment.of(row, "linked_at"),
                    HealthStore.health(row)))
        .list();
  }

  /** What stands for anything in a pattern stands for itself. */
  private static @Nullable String part(@Nullable String text) {
    return text == null
        ? null
        : "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }
}
