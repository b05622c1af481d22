package social.howdah.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes a small installation a large one: what it has received, sent and linked, again and again,
 * over two weeks.
 */
final class Filling {
  private static final Duration PERIOD = Duration.ofDays(14);
  private static final int BATCH = 1_000;

  /** One in so many deliveries is a dead letter, for one of a few causes. */
  private static final int DEAD_EVERY = 50;

  private static final int CAUSES = 7;
  private static final int LANES = 1_000;

  private final Connection connection;
  private final Instant now = Instant.now();
  private final List<UUID> events = new ArrayList<>();

  private Filling(Connection connection) {
    this.connection = connection;
  }

  /** Fills the database of a server that has stopped. */
  static void fill(String url, int events, int accounts) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      Filling filling = new Filling(connection);
      filling.copy("linked_account", accounts, filling::account);
      filling.copy("person", accounts, filling::person);
      filling.copy("event", events, filling::event);
      filling.copy("event_payload", events, filling::payload);
      filling.copy("delivery", events, filling::delivery);
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("ANALYZE");
      }
    }
  }

  /** What a copy has in place of the original's. */
  private interface Change {
    void to(Map<String, Object> row, int number);
  }

  private void account(Map<String, Object> row, int number) {
    row.put("id", UUID.randomUUID());
    row.put("person", "person-" + number);
    row.put("account_id", String.valueOf(10_000 + number));
    row.put("handle", "person%d@social.example".formatted(number));
    row.put("alias", "person-" + number);
    // No token of theirs opens, and none is looked at during the run.
    row.put("probe_at", now.plus(PERIOD));
  }

  private void person(Map<String, Object> row, int number) {
    row.put("name", "person-" + number);
    row.put("seen_at", at(number));
  }

  private void event(Map<String, Object> row, int number) {
    UUID id = UUID.randomUUID();
    events.add(id);
    row.put("id", id);
    row.put("event_id", "filling-" + number);
    row.put("occurred_at", at(number));
    row.put("received_at", at(number));
  }

  private void payload(Map<String, Object> row, int number) {
    row.put("event", events.get(number));
    row.put("received_at", at(number));
  }

  private void delivery(Map<String, Object> row, int number) {
    row.remove("seq");
    row.put("id", UUID.randomUUID());
    row.put("event", events.get(number));
    String lane = "publish/person-" + number % LANES;
    row.put("lane", lane);
    row.put("idempotency_key", UUID.randomUUID().toString());
    row.put("created_at", at(number));
    row.put("ended_at", at(number));
    if (number % DEAD_EVERY == 0) {
      row.put("state", "DEAD");
      String error = "The instance refuses it for reason " + number % CAUSES;
      row.put("error", error);
      row.put("cause", UUID.nameUUIDFromBytes((lane + error).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Instant at(int number) {
    return now.minus(PERIOD.multipliedBy(number % 100_000).dividedBy(100_000));
  }

  private void copy(String table, int times, Change change) throws SQLException {
    Map<String, Object> original = newest(table);
    original.remove("seq");
    List<String> columns = List.copyOf(original.keySet());
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", columns.stream().map(column -> "?").toList()));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int number = 0; number < times; number++) {
        Map<String, Object> row = new HashMap<>(original);
        change.to(row, number);
        for (int i = 0; i < columns.size(); i++) {
          insert.setObject(i + 1, sql(Objects.requireNonNull(row.get(columns.get(i)))));
        }
        insert.addBatch();
        if (number % BATCH == BATCH - 1 || number == times - 1) {
          insert.executeBatch();
        }
      }
    }
  }

  private static Object sql(Object value) {
    return value instanceof Instant instant
        ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }

  private Map<String, Object> newest(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " LIMIT 1")) {
      if (!rows.next()) {
        throw new IllegalStateException("nothing to copy in " + table);
      }
      Map<String, Object> row = new HashMap<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        Object value = rows.getObject(i);
        if (value != null) {
          row.put(rows.getMetaData().getColumnName(i), value);
        }
      }
      return row;
    }
  }
}
