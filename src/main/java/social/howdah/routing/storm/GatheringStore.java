package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
import social.howdah.platform.database.Database;

/** What waits at the gates for a digest, in SQL. */
@Singleton
class GatheringStore {
  private final Database database;

  @Inject
  GatheringStore(Database database) {
    this.database = database;
  }

  /**
   * What a route has gathered; empty when nothing.
   *
   * @param each how many of those that belong together are read, the newest
   */
  Optional<Gathering> find(String account, String route, int mostLines, int each) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              List<Gathering.Line> lines =
                  handle
                      .createQuery(
                          """
                          SELECT draft, times, nr FROM (
                            SELECT draft,
                                COUNT(*) OVER (PARTITION BY subject) AS times,
                                ROW_NUMBER() OVER (PARTITION BY subject ORDER BY seq DESC) AS nr,
                                MIN(seq) OVER (PARTITION BY subject) AS oldest
                            FROM (
                              SELECT draft, seq, COALESCE(thing, words) AS subject FROM passage
                              WHERE account = :account AND route = :route AND fate = 'GATHERED'
                            ) AS gathered) AS told
                          WHERE nr <= :each
                          ORDER BY oldest, nr FETCH FIRST :most ROWS ONLY
                          """)
                      .bind("account", account)
                      .bind("route", route)
                      .bind("each", each)
                      .bind("most", mostLines * each)
                      .map((row, context) -> Member.of(row))
                      .collect(Member.LINES);
              return handle
                  .createQuery(
                      """
                      SELECT COUNT(*) AS count, MIN(at) AS since, MAX(at) AS until FROM passage
                      WHERE account = :account AND route = :route AND fate = 'GATHERED'
                      """)
                  .bind("account", account)
                  .bind("route", route)
                  .map(
                      (row, context) ->
                          lines.isEmpty()
                              ? null
                              : Gathering.of(
                                  row, lines.subList(0, Math.min(mostLines, lines.size()))))
                  .findOne();
            });
  }

  /** One of those that belong together; the first of them begins a line. */
  private record Member(String said, int times, int number) {
    static final Collector<Member, ?, List<Gathering.Line>> LINES =
        Collector.of(ArrayList::new, Member::join, (some, others) -> some);

    static Member of(ResultSet row) throws SQLException {
      return new Member(row.getString("draft"), row.getInt("times"), row.getInt("nr"));
    }

    private static void join(List<Gathering.Line> lines, Member member) {
      if (member.number == 1) {
        lines.add(new Gathering.Line(new ArrayList<>(), member.times));
      }
      lines.get(lines.size() - 1).said().add(member.said);
    }
  }

  /** What was gathered is in this digest now. */
  void digest(String account, String route, UUID digest) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE passage SET fate = 'DIGESTED', digest = :digest, draft = NULL
                        WHERE account = :account AND route = :route AND fate = 'GATHERED'
                        """)
                    .bind("digest", digest)
                    .bind("account", account)
                    .bind("route", route)
                    .execute());
  }
}
