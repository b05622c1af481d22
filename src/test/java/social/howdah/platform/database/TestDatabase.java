package social.howdah.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The databases Howdah runs on, each empty and migrated: behaviour suites are parameterized with
 * it. One PostgreSQL server serves all tests of a run; each asks for a database of its own.
 */
public enum TestDatabase {
  H2 {
    @Override
    String url() {
      return "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
          .formatted(UUID.randomUUID());
    }
  },
  POSTGRESQL {
    @Override
    String url() throws SQLException {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection()) {
        connection.createStatement().execute("CREATE DATABASE " + name);
      }
      return Server.POSTGRES.getJdbcUrl("postgres", name);
    }
  };

  /** A new database. Close it when done. */
  public Database open() {
    try {
      return connect(url());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another node's view of the same database. */
  public static Database second(Database first) {
    return connect(((HikariDataSource) first.dataSource()).getJdbcUrl());
  }

  /** Gives its connections back: PostgreSQL has a hundred. */
  public static void close(Database database) {
    ((HikariDataSource) database.dataSource()).close();
  }

  private static Database connect(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(0);
    Database database = new Database(pool);
    database.migrate();
    return database;
  }

  abstract String url() throws SQLException;

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "500").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
