package social.howdah.platform;

import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import social.howdah.platform.database.Database;

/** Ready when the schema is migrated, until the stop begins, while the database answers. */
@Singleton
@Default
@org.eclipse.microprofile.health.Readiness
public class Readiness implements HealthCheck {
  private final Database database;
  private volatile boolean begun;

  @Inject
  Readiness(Database database) {
    this.database = database;
  }

  public void begin() {
    begun = true;
  }

  public void end() {
    begun = false;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = database.answers();
    return HealthCheckResponse.named("howdah")
        .status(begun && answers)
        .withData("database", answers ? "answers" : "does not answer")
        .withData("running", begun)
        .build();
  }
}
