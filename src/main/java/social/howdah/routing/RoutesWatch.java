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
 * Reads the file of routes every second and puts it in force when it has changed: when it says the
 * same twice, for it may be half written. Reading is all it takes: a mounted Kubernetes ConfigMap
 * changes by way of links, and file systems of networks tell nobody of a change.
 */
@Singleton
class RoutesWatch {
  private static final Logger LOG = System.getLogger(RoutesWatch.class.getName());

  private final RoutesConfig config;
  private final CurrentRoutes routes;
  private Optional<ScheduledExecutorService> timer = Optional.empty();

  /** What the last look has found. */
  private @Nullable String before;

  /** What has a mistake: said once, and not compiled again every second. */
  private @Nullable String refused;

  @Inject
  RoutesWatch(RoutesConfig config, CurrentRoutes routes) {
    this.config = config;
    this.routes = routes;
  }

  void start(@Observes Started event) {
    if (config.file().isPresent()) {
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
  }

  void stop(@Observes Stopping event) {
    timer.ifPresent(ScheduledExecutorService::shutdownNow);
  }

  /** One look at the file; never throws, or the timer would end. */
  synchronized void look() {
    try {
      config.file().ifPresent(file -> look(file, file.text()));
    } catch (InvalidConfigurationException e) {
      before = null;
      refused = null;
      keep(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Looking for changed routes failed", e);
      keep("howdah.routes.file cannot be used; the log says why.");
    }
  }

  private void look(RoutesFile file, String text) {
    boolean settled = text.equals(before);
    before = text;
    if (routes.wereReadFrom(text)) {
      refused = null;
      routes.confirm();
    } else if (settled && !text.equals(refused)) {
      replace(file, text);
    }
  }

  private void replace(RoutesFile file, String text) {
    refused = text;
    try {
      routes.replace(file, text);
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
