package social.howdah.platform.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import social.howdah.platform.database.Database;

/** What the database's server says of itself. */
@Singleton
class ServerStore {
  private final Database database;

  @Inject
  ServerStore(Database database) {
    this.database = database;
  }

  /** The settings of a PostgreSQL that matter here, by their names; empty for H2. */
  Map<String, String> settings() {
    if (!database.isPostgresql()) {
      return Map.of();
    }
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT name, setting FROM pg_settings WHERE name IN ('fsync',
                        'full_page_writes', 'synchronous_commit', 'server_version',
                        'server_version_num')
                        """)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Instant now() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT CURRENT_TIMESTAMP").mapTo(OffsetDateTime.class).one())
        .toInstant();
  }
}
