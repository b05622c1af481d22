package social.howdah.forward.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.http.NetworkConfig;

/** The mail server. */
@Singleton
public class MailConfig implements StartupCheck {
  private static final String HOST = "howdah.mail.host";
  private static final String FROM = "howdah.mail.from";
  private static final String TLS = "howdah.mail.tls";

  /** How the connection is protected, and the port that goes with it. */
  enum Tls {
    STARTTLS(587),
    TLS(465),
    NONE(25);

    private final int port;

    Tls(int port) {
      this.port = port;
    }
  }

  /** A server, and who we are to it. */
  record Server(
      String host,
      int port,
      Tls tls,
      @Nullable String user,
      @Nullable Secret password,
      InternetAddress from) {}

  private final Settings settings;
  private final NetworkConfig network;

  @Inject
  public MailConfig(Settings settings, NetworkConfig network) {
    this.settings = settings;
    this.network = network;
  }

  public boolean isConfigured() {
    return settings.text(HOST).isPresent();
  }

  /** Empty when no mail is sent. */
  Optional<Server> server() {
    return settings.text(HOST).map(this::server);
  }

  private Server server(String host) {
    Tls tls =
        settings
            .choice(TLS, Set.of("starttls", "tls", "none"))
            .map(word -> Tls.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Tls.STARTTLS);
    Optional<String> user = settings.text("howdah.mail.user");
    Optional<Secret> password = settings.secret("howdah.mail.password");
    if (user.isPresent() != password.isPresent()) {
      throw new InvalidConfigurationException("howdah.mail.user", "and .password belong together.");
    }
    settings.required(FROM);
    InternetAddress from =
        settings
            .parsed(FROM, MailConfig::address, "must be one address such as howdah@example.org.")
            .orElseThrow();
    return new Server(
        host,
        settings.number("howdah.mail.port", tls.port, 1, 65_535),
        tls,
        user.orElse(null),
        password.orElse(null),
        from);
  }

  /**
   * One address, without a line break or anything else that would make it a header.
   *
   * @throws IllegalArgumentException when it is none
   */
  static InternetAddress address(String text) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(text, true);
      if (parsed.length == 1 && !text.matches("(?s).*\\p{Cntrl}.*") && !parsed[0].isGroup()) {
        parsed[0].validate();
        return parsed[0];
      }
    } catch (AddressException e) {
      throw new IllegalArgumentException("not an address", e);
    }
    throw new IllegalArgumentException("not an address");
  }

  /**
   * Where to connect without TLS: an address that is allowed, so that the one checked is the one
   * used.
   *
   * @throws UnknownHostException when there is no such host
   * @throws IOException when it is elsewhere: mail would cross a network in the clear
   */
  String plainAddress(String host) throws IOException {
    return Arrays.stream(InetAddress.getAllByName(host))
        .filter(network::allows)
        .map(InetAddress::getHostAddress)
        .findFirst()
        .orElseThrow(() -> new IOException(host + " is not in howdah.network.allow"));
  }

  @Override
  public void check() {
    Optional<Server> server = server();
    if (server.isPresent() && server.get().tls() == Tls.NONE) {
      try {
        plainAddress(server.get().host());
      } catch (UnknownHostException e) {
        // It may come up later; what is sent is checked again.
        return;
      } catch (IOException e) {
        throw new InvalidConfigurationException(
            TLS, "may be none only where howdah.network.allow has the address of the mail server.");
      }
    }
  }
}
