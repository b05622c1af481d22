package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.Moment;

/** Grants in SQL. They go with their account. */
@Singleton
class GrantStore {
  private static final String SELECT =
      "SELECT id, account, grantee_kind, grantee, mode, granted_by, granted_at FROM account_grant ";

  private final Database database;

  @Inject
  GrantStore(Database database) {
    this.database = database;
  }

  /** Takes the place of an earlier one for the same account and grantee. */
  void put(Grant grant) {
    database.transaction(
        () ->
            database
                .jdbi()
                .withHandle(
                    handle -> {
                      handle
                          .createUpdate(
                              """
                              DELETE FROM account_grant WHERE account = :account
                              AND grantee_kind = :kind AND grantee = :grantee
                              """)
                          .bind("account", grant.account())
                          .bind("kind", grant.kind().word())
                          .bind("grantee", grant.grantee())
                          .execute();
                      return handle
                          .createUpdate(
                              """
                              INSERT INTO account_grant (id, account, grantee_kind, grantee, mode,
                                  granted_by, granted_at)
                              VALUES (:id, :account, :kind, :grantee, :mode, :by, :at)
                              """)
                          .bind("id", grant.id())
                          .bind("account", grant.account())
                          .bind("kind", grant.kind().word())
                          .bind("grantee", grant.grantee())
                          .bind("mode", grant.mode().word())
                          .bind("by", grant.grantedBy())
                          .bind("at", grant.at().atOffset(ZoneOffset.UTC))
                          .execute();
                    }));
  }

  Optional<Grant> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "WHERE id = :id")
                    .bind("id", id)
                    .map((row, context) -> grant(row))
                    .findOne());
  }

  List<Grant> of(UUID account) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "WHERE account = :account ORDER BY grantee_kind, grantee")
                    .bind("account", account)
                    .map((row, context) -> grant(row))
                    .list());
  }

  List<Grant> all() {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(SELECT).map((row, context) -> grant(row)).list());
  }

  boolean delete(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate("DELETE FROM account_grant WHERE id = :id")
                        .bind("id", id)
                        .execute()
                    == 1);
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Grant.Kind.valueOf(row.getString("grantee_kind").toUpperCase(Locale.ROOT)),
        row.getString("grantee"),
        Grant.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
        row.getString("granted_by"),
        Moment.of(row, "granted_at"));
  }
}
