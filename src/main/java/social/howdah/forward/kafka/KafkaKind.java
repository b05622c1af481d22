package social.howdah.forward.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.http.DirectAddresses;

/** A topic of a cluster of Kafka. */
@Singleton
class KafkaKind implements DestinationKind {
  private static final String TOPIC = "topic";

  private final DirectAddresses addresses;
  private final List<Cluster> open = new CopyOnWriteArrayList<>();

  @Inject
  KafkaKind(DirectAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Brokers brokers = BrokersConfig.brokers(config, addresses);
    String topic = config.required(TOPIC);
    // What Kafka itself takes for a name.
    if (!topic.matches("[a-zA-Z0-9._-]{1,249}") || topic.matches("\\.\\.?")) {
      throw config.refuse(TOPIC, "must be of letters, digits, '.', '_' and '-', 249 at most.");
    }
    Cluster cluster = new Cluster(config.name(), brokers, addresses);
    open.add(cluster);
    return new KafkaDestination(topic, config.publicUrl(), cluster);
  }

  /** The outbox has stopped by then: no message is in hand. */
  @PreDestroy
  void close() {
    open.forEach(Cluster::close);
  }
}
