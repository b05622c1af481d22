package social.howdah.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns of the type {@code TIMESTAMP WITH TIME ZONE}. */
public final class Moment {
  private Moment() {}

  /** Of a column that is never null. */
  public static Instant of(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(orNull(row, column), column);
  }

  public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
