package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of the routes. A mistake in their file is told, too, and the node stays ready: it works, by
 * the routes before, and taking it out of service would not.
 */
@Singleton
@Readiness
public class RoutesReadiness implements HealthCheck {
  /** No more: everybody can read this, and a mistake repeats the words of the file. */
  private static final String MISTAKE =
      "has a mistake, so that earlier routes are in force; the log and the page of the routes tell it";

  /** Not the routes: the server makes its checks before the start can say what is wrong. */
  private final Provider<CurrentRoutes> routes;

  @Inject
  RoutesReadiness(Provider<CurrentRoutes> routes) {
    this.routes = routes;
  }

  @Override
  public HealthCheckResponse call() {
    CurrentRoutes.State state = routes.get().state();
    return HealthCheckResponse.named("howdah-routes")
        .up()
        .withData("routes", state.routes().size())
        .withData("since", state.since().toString())
        .withData("file", state.mistake() == null ? "in force" : MISTAKE)
        .build();
  }
}
