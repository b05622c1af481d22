package social.howdah.routing.storm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import social.howdah.platform.database.Moment;

/**
 * What a route has gathered.
 *
 * @param lines the first of them: each thing once, each text once
 * @param count all of them
 */
record Gathering(List<Line> lines, int count, Instant since, Instant until) {

  /**
   * What belongs together.
   *
   * @param said some of it as JSON, the newest first
   * @param times how many it is
   */
  record Line(List<String> said, int times) {
    String newest() {
      return said.get(0);
    }
  }

  static Gathering of(ResultSet row, List<Line> lines) throws SQLException {
    return new Gathering(
        lines, row.getInt("count"), Moment.of(row, "since"), Moment.of(row, "until"));
  }
}
