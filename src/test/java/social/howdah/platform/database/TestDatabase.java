package social.howdah.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.tools.RunScript;

/**
 * The databases Howdah runs on, each empty and migrated: behaviour suites are parameterized with
 * it. One PostgreSQL server serves all tests of a run; each asks for a database of its own.
 */
public enum TestDatabase {
  H2 {
    @Override
    public Database open() {
      Database database = Memory.database();
      Memory.MIGRATED.writeTo(database);
      return database;
    }
  },
  POSTGRESQL {
    @Override
    public Database open() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      Server.run("CREATE DATABASE %s TEMPLATE %s".formatted(name, Server.MIGRATED));
      return connect(Server.url(name));
    }
  };

  /** A new database. Close it when done. */
  public abstract Database open();

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
    return new Database(pool);
  }

  private static final class Memory {
    /** What is copied, for a migration takes longer. */
    static final Script MIGRATED = migrated();

    private static Script migrated() {
      Database database = database();
      database.migrate();
      return Script.of(database);
    }

    static Database database() {
      return connect(
          "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
              .formatted(UUID.randomUUID()));
    }
  }

  /** What makes a database of H2 anew. */
  private record Script(String statements) {
    static Script of(Database database) {
      return new Script(
          database
              .jdbi()
              .withHandle(
                  handle ->
                      String.join("\n", handle.createQuery("SCRIPT").mapTo(String.class).list())));
    }

    void writeTo(Database database) {
      try (Connection connection = database.dataSource().getConnection()) {
        RunScript.execute(connection, new StringReader(statements));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    /** What is copied, for a migration takes longer. */
    static final String MIGRATED = migrated();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "500")
            .setServerConfig("fsync", "off") // hundreds of databases, all gone at the end
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String migrated() {
      String name = "migrated";
      run("CREATE DATABASE " + name);
      Database database = connect(url(name));
      database.migrate();
      close(database);
      return name;
    }

    static String url(String database) {
      return POSTGRES.getJdbcUrl("postgres", database);
    }

    static void run(String statement) {
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection()) {
        connection.createStatement().execute(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
