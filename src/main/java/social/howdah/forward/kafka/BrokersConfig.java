package social.howdah.forward.kafka;

import com.google.common.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.kafka.Brokers.Login;
import social.howdah.platform.Secret;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.DirectAddresses;

/** What a destination's properties say about its brokers. */
final class BrokersConfig {
  private static final String SERVERS = "servers";
  private static final String TLS = "tls";
  private static final String SASL = "sasl";

  private BrokersConfig() {}

  static Brokers brokers(DestinationConfig config, DirectAddresses addresses) {
    config.required(SERVERS);
    List<HostAndPort> servers =
        config.list(SERVERS).stream().map(server -> server(config, server)).toList();
    boolean encrypted = !config.choice(TLS, Set.of("tls", "none")).orElse("tls").equals("none");
    Brokers brokers = new Brokers(servers, encrypted, login(config));
    if (!encrypted) {
      checkInTheClear(config, brokers, addresses);
    }
    return brokers;
  }

  private static HostAndPort server(DestinationConfig config, String server) {
    try {
      HostAndPort parsed = HostAndPort.fromString(server);
      if (parsed.hasPort() && !parsed.getHost().isEmpty() && !server.contains("/")) {
        return parsed;
      }
    } catch (IllegalArgumentException e) {
      throw refused(config);
    }
    throw refused(config);
  }

  private static RuntimeException refused(DestinationConfig config) {
    return config.refuse(
        SERVERS, "must be such as kafka1.example.org:9093, with commas between several.");
  }

  private static @Nullable Login login(DestinationConfig config) {
    Optional<String> user = config.text("user");
    Optional<Secret> password = config.secret("password");
    if (user.isPresent() != password.isPresent()) {
      throw config.refuse("user", "and .password belong together.");
    }
    String mechanism =
        config
            .choice(SASL, Set.of("plain", "scram-sha-256", "scram-sha-512"))
            .orElse("scram-sha-512")
            .toUpperCase(Locale.ROOT);
    return user.isEmpty() ? null : new Login(mechanism, user.get(), password.orElseThrow());
  }

  private static void checkInTheClear(
      DestinationConfig config, Brokers brokers, DirectAddresses addresses) {
    Login login = brokers.login();
    if (login != null && login.needsEncryption()) {
      throw config.refuse(SASL, "may be plain only with TLS: take scram-sha-512.");
    }
    try {
      brokers.check(addresses);
    } catch (AddressRefusedException e) {
      throw config.refuse(
          TLS, "may be none only where howdah.network.allow has the brokers' addresses.");
    }
  }
}
