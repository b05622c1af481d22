package social.howdah.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/** H2's trigger by which the audit is append-only; PostgreSQL has its own in SQL. */
public final class RefuseChange extends TriggerAdapter {

  @Override
  public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
    throw new SQLException("the audit is append-only");
  }
}
