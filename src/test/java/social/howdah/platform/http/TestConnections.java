package social.howdah.platform.http;

import java.util.Map;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;

/** Connections that may reach servers of a test. */
public final class TestConnections {
  private TestConnections() {}

  public static GuardedConnections toThisMachine() {
    return toThisMachine("30s");
  }

  /** As they are where nothing is configured: to nothing on this machine. */
  public static GuardedConnections guarded() {
    return new GuardedConnections(new NetworkConfig(TestSettings.of(Map.of())));
  }

  /** Those that wait only so long for an answer. */
  public static GuardedConnections toThisMachine(String patience) {
    Settings settings =
        TestSettings.of(
            Map.of(
                "howdah.network.allow", "127.0.0.0/8,::1",
                "howdah.network.patience", patience,
                "howdah.public-url", "http://localhost:8080"));
    return new GuardedConnections(new NetworkConfig(settings));
  }
}
