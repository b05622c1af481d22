package social.howdah.platform.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether what is committed outlives a crash of the database's machine, and its version.
 *
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config-wal.html">PostgreSQL: Write
 *     Ahead Log</a>
 */
@Singleton
class DatabaseCheck implements Check {
  /** The oldest release that PostgreSQL's makers still mend. */
  private static final int OLDEST = 14;

  /** Settings that let an answer be given before what it says is on disk, or let a page tear. */
  private static final List<String> DURABLE =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private final ServerStore server;

  @Inject
  DatabaseCheck(ServerStore server) {
    this.server = server;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public List<Finding> run() {
    Map<String, String> settings = server.settings();
    return settings.isEmpty() ? List.of(Finding.look("database.embedded")) : findings(settings);
  }

  static List<Finding> findings(Map<String, String> settings) {
    List<Finding> findings = new ArrayList<>();
    for (String setting : DURABLE) {
      if (Objects.equals(settings.get(setting), "off")) {
        findings.add(Finding.broken("database.not-durable", setting));
      }
    }
    String version = settings.getOrDefault("server_version", "");
    if (major(settings) < OLDEST) {
      findings.add(Finding.look("database.old", version, OLDEST));
    }
    return findings.isEmpty() ? List.of(Finding.fine("database.durable", version)) : findings;
  }

  /** {@code 150004} is 15.4. */
  private static int major(Map<String, String> settings) {
    return Integer.parseInt(settings.getOrDefault("server_version_num", "0")) / 10_000;
  }
}
