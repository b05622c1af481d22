package social.howdah.forward.kafka;

import com.google.common.net.HostAndPort;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.DirectAddresses;

/**
 * Where a cluster is, and who we are to it.
 *
 * @param servers the first to ask; they name the others
 * @param encrypted by TLS, with a certificate that can be checked
 */
record Brokers(List<HostAndPort> servers, boolean encrypted, @Nullable Login login) {
  private static final Logger LOG = System.getLogger(Brokers.class.getName());

  /** More than brokers take unless they are told to: how large a message may be they say. */
  private static final int LARGEST = 16 * 1024 * 1024;

  /**
   * A name and its password.
   *
   * @param mechanism of SASL, as its standard writes it
   */
  record Login(String mechanism, String user, Secret password) {

    /** Without this the password would cross a network as it is. */
    boolean needsEncryption() {
      return mechanism.equals("PLAIN");
    }

    private String jaas() {
      String module = needsEncryption() ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
      return "org.apache.kafka.common.security.%s required username=%s password=%s;"
          .formatted(module, quoted(user), quoted(password.reveal()));
    }

    private static String quoted(String value) {
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /**
   * Whether all may be contacted. A name that is unknown for now may be known later.
   *
   * @throws AddressRefusedException saying which may not
   */
  void check(DirectAddresses addresses) throws AddressRefusedException {
    for (HostAndPort server : servers) {
      try {
        addresses.resolve(server.getHost(), encrypted);
      } catch (AddressRefusedException e) {
        throw e;
      } catch (UnknownHostException e) {
        LOG.log(Level.DEBUG, "A broker's name is unknown for now", e);
      }
    }
  }

  /**
   * Settings of a producer that gives up after the patience. A message that the client itself sends
   * again is written once.
   *
   * @param name of the destination, by which the brokers' logs and quotas know us
   * @see <a href="https://kafka.apache.org/documentation/#producerconfigs">Kafka: Producer
   *     configs</a>
   */
  Map<String, Object> properties(String name, Duration patience) {
    int most = Math.toIntExact(patience.toMillis());
    Map<String, Object> properties = new HashMap<>();
    properties.put("client.id", "howdah-" + name);
    properties.put("bootstrap.servers", servers.stream().map(HostAndPort::toString).toList());
    properties.put("acks", "all");
    properties.put("enable.idempotence", true);
    properties.put("linger.ms", 0);
    properties.put("max.block.ms", most);
    properties.put("request.timeout.ms", most / 2);
    properties.put("delivery.timeout.ms", most);
    properties.put("max.request.size", LARGEST);
    properties.put("metric.reporters", "");
    properties.put("enable.metrics.push", false);
    String transport = encrypted ? "SSL" : "PLAINTEXT";
    properties.put("security.protocol", login == null ? transport : "SASL_" + transport);
    if (login != null) {
      properties.put("sasl.mechanism", login.mechanism());
      properties.put("sasl.jaas.config", login.jaas());
    }
    return properties;
  }
}
