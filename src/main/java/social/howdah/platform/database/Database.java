package social.howdah.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * The database. Only {@code *Store} classes write SQL; others say what belongs together:
 *
 * <pre>{@code database.transaction(() -> { journal.insert(event); outbox.enqueue(drafts); })}</pre>
 *
 * A store's call within {@link #transaction} joins it (the transaction belongs to the thread); a
 * call outside commits by itself.
 */
@Singleton
public class Database {
  private static final String SCHEMA = "classpath:social/howdah/schema/";

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  @Inject
  Database(DatabaseConfig config) {
    this(pool(config));
  }

  /** For tests: any pool; call {@link #migrate()}. */
  public Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi =
        Jdbi.create(pool)
            .setSqlLogger(new Asked.Counter())
            .registerArrayType(UUID.class, "uuid")
            .registerArrayType(OffsetDateTime.class, "timestamptz");
  }

  private static HikariDataSource pool(DatabaseConfig config) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("howdah");
    pool.setJdbcUrl(config.url());
    // Named, as the server's own class loader holds an older H2.
    pool.setDriverClassName(
        config.url().startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver");
    config.user().ifPresent(pool::setUsername);
    config.password().ifPresent(password -> pool.setPassword(password.reveal()));
    pool.setMaximumPoolSize(config.connections());
    pool.setConnectionTimeout(5_000);
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  /** For {@code *Store} classes. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** For libraries that speak JDBC themselves. */
  public DataSource dataSource() {
    return pool;
  }

  /** Runs {@code work} in the thread's transaction, or in a new one that commits at its end. */
  public <T> T transaction(Supplier<T> work) {
    return jdbi.inTransaction(handle -> work.get());
  }

  /** Whether this is PostgreSQL: for what libraries do differently there. */
  public boolean isPostgresql() {
    return pool.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  /** Brings the schema up to date; one node of a cluster does it while the others wait. */
  public void migrate() {
    if (!answers()) {
      throw new InvalidConfigurationException(
          "howdah.database.url", "names a database that does not answer or refuses the user.");
    }
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations(SCHEMA + "common", SCHEMA + (isPostgresql() ? "postgresql" : "h2"))
        .load()
        .migrate();
  }

  /** Whether a connection can be had and answers within a second. */
  public boolean answers() {
    try (var connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
