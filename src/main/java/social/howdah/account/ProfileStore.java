package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import social.howdah.platform.database.Database;

/** How accounts show themselves, in SQL. */
@Singleton
class ProfileStore {
  private final Database database;

  @Inject
  ProfileStore(Database database) {
    this.database = database;
  }

  /** Writes only what has changed. Joins the caller's transaction. */
  void keep(UUID account, Profile profile) {
    URI avatar = profile.avatar();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE linked_account SET display_name = :name, avatar = :avatar
                        WHERE id = :id AND (display_name IS DISTINCT FROM :name
                            OR avatar IS DISTINCT FROM CAST(:avatar AS VARCHAR))
                        """)
                    .bind("id", account)
                    .bind("name", profile.name())
                    .bind("avatar", avatar == null ? null : avatar.toString())
                    .execute());
  }

  Map<UUID, Profile> of(Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, display_name, avatar FROM linked_account WHERE id IN (<ids>)")
                    .bindList("ids", List.copyOf(accounts))
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), profile(row)))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Entry::getKey, Entry::getValue)));
  }

  private static Profile profile(ResultSet row) throws SQLException {
    String avatar = row.getString("avatar");
    return new Profile(
        Objects.requireNonNullElse(row.getString("display_name"), ""),
        avatar == null ? null : URI.create(avatar));
  }
}
