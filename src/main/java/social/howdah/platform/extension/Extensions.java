package social.howdah.platform.extension;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * Adds the beans of the jars in {@code howdah.extensions.dir} to those of the WAR. CDI makes it
 * before any bean; it is no bean itself, but can be injected.
 */
public class Extensions implements Extension { // not final: CDI makes a proxy of it
  private static final Logger LOG = System.getLogger(Extensions.class.getName());

  private Optional<Jars> jars = Optional.empty();
  private Optional<InvalidConfigurationException> refusal = Optional.empty();

  void add(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
    try {
      jars =
          ExtensionsConfig.directory()
              .map(dir -> Jars.open(dir, Extensions.class.getClassLoader()));
    } catch (InvalidConfigurationException e) {
      refusal = Optional.of(e);
    }
    for (Class<?> type : jars.map(Jars::beans).orElseGet(List::of)) {
      discovery.addAnnotatedType(beans.createAnnotatedType(type), "howdah:" + type.getName());
      LOG.log(Level.INFO, "Found {0} in a jar beside the WAR", type.getName());
    }
  }

  /**
   * Says what was wrong: a start can end with a sentence only when there are beans.
   *
   * @throws InvalidConfigurationException naming the jar that cannot be used
   */
  public void check() {
    refusal.ifPresent(
        e -> {
          throw e;
        });
  }

  void close(@Observes BeforeShutdown shutdown) {
    jars.ifPresent(Jars::close);
  }
}
