package social.howdah.platform.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings of a test, read as the server would read them. */
public final class TestSettings {
  private TestSettings() {}

  public static Settings of(Map<String, String> properties) {
    return new Settings(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build());
  }
}
