package social.howdah.routing;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * Reads the file of routes and those of templates every second and puts them in force when they
 * have changed: when they say the same twice, for one may be half written. Reading is all it takes:
 * a mounted Kubernetes ConfigMap changes by way of links, and file systems of networks tell nobody
 * of a change.
 */
@Singleton
class RoutesWatch {
  private static final Logger LOG = System.getLogger(RoutesWatch.class.getName());

  private final RoutesConfig config;
  private final CurrentRoutes routes;
  private Optional<ScheduledExecutorService> timer = Optional.empty();

  /** What the last look has found. */
  private RoutesConfig.@Nullable Written before;

  /** What has a mistake: said once, and not compiled again every second. */
  private RoutesConfig.@Nullable Written refused;

  @Inject
  RoutesWatch(RoutesConfig config, CurrentRoutes routes) {
    this.config = config;
    this.routes = routes;
  }

  void start(@Observes Started event) {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "howdah-routes");
              thread.setDaemon(true);
              return thread;
            });
    var unused = started.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    timer = Optional.of(started);
  }

  void stop(@Observes Stopping event) {
    timer.ifPresent(ScheduledExecutorService::shutdownNow);
  }

  /** One look at what is written; never throws, or the timer would end. */
  synchronized void look() {
    try {
      look(config.written());
    } catch (InvalidConfigurationException e) {
      before = null;
      refused = null;
      keep(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Looking for changed routes failed", e);
      keep("They cannot be read or compiled; the log says why.");
    }
  }

  private void look(RoutesConfig.Written written) {
    boolean settled = written.equals(before);
    before = written;
    if (routes.wereReadFrom(written)) {
      refused = null;
      routes.confirm();
    } else if (settled && !written.equals(refused)) {
      replace(written);
    }
  }

  private void replace(RoutesConfig.Written written) {
    refused = written;
    try {
      routes.replace(written);
      LOG.log(Level.INFO, "Routes in force: {0}", routes.state().routes().size());
    } catch (InvalidConfigurationException e) {
      keep(String.valueOf(e.getMessage()));
    }
  }

  private void keep(String mistake) {
    if (!mistake.equals(routes.state().mistake())) {
      LOG.log(Level.WARNING, "The routes stay as they were: {0}", mistake);
      routes.keep(mistake);
    }
  }
}
