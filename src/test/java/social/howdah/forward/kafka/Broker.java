package social.howdah.forward.kafka;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import social.howdah.forward.TestKeys;

/** A broker of Kafka in this process, which keeps its topics when it is stopped and started. */
final class Broker implements AutoCloseable {
  static final String USER = "howdah";
  static final String PASSWORD = "a \"quoted\\ secret";

  /** May do nothing. */
  static final String GUEST = "guest";

  static final String STORE_PASSWORD = "changeit";

  /** The ways in; {@code ASTRAY} names an address that nobody may contact as the topic's leader. */
  enum Door {
    OPEN("PLAINTEXT"),
    LOGIN("SASL_PLAINTEXT"),
    TLS("SASL_SSL"),
    ASTRAY("PLAINTEXT"),
    CONTROLLER("PLAINTEXT");

    private final String protocol;

    Door(String protocol) {
      this.protocol = protocol;
    }
  }

  private final Map<Door, Integer> ports = new EnumMap<>(Door.class);
  private final Path directory;
  private final Path keys;

  private KafkaRaftServer server;

  /** Makes it, and starts it. */
  Broker(Path directory) throws Exception {
    this.directory = directory.resolve("log");
    this.keys = directory.resolve("keys.p12");
    for (Door door : Door.values()) {
      try (ServerSocket free = new ServerSocket(0)) {
        ports.put(door, free.getLocalPort());
      }
    }
    TestKeys.write(keys, STORE_PASSWORD);
    format();
    start();
  }

  String address(Door door) {
    return "localhost:" + ports.get(door);
  }

  /** Where the certificate is that its clients must trust. */
  Path keys() {
    return keys;
  }

  void start() {
    server = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
    server.startup();
  }

  void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  @Override
  public void close() {
    stop();
  }

  void makeTopic(String topic, int partitions, Map<String, String> rules) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address(Door.OPEN)))) {
      NewTopic made = new NewTopic(topic, Optional.of(partitions), Optional.empty());
      admin.createTopics(List.of(made.configs(rules))).all().get(20, TimeUnit.SECONDS);
    }
  }

  /** All that is there, a partition after the other. */
  List<ConsumerRecord<String, String>> records(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", address(Door.OPEN));
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> all = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  private Properties properties() {
    Properties all = new Properties();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@" + address(Door.CONTROLLER));
    all.put("controller.listener.names", Door.CONTROLLER.name());
    all.put("inter.broker.listener.name", Door.OPEN.name());
    all.put("listeners", doors(door -> door + "://localhost:" + ports.get(door), true));
    all.put(
        "advertised.listeners",
        doors(
            door -> door == Door.ASTRAY ? door + "://10.255.255.1:9" : door + "://" + address(door),
            false));
    all.put("listener.security.protocol.map", doors(door -> door + ":" + door.protocol, true));
    all.put("log.dirs", directory.toString());
    all.put("auto.create.topics.enable", "false");
    all.put("offsets.topic.replication.factor", "1");
    // It takes up its work, and lays it down, at a heartbeat.
    all.put("broker.heartbeat.interval.ms", "50");
    List.of("num.network.threads", "num.io.threads", "background.threads")
        .forEach(few -> all.put(few, "1"));
    all.put("log.cleaner.enable", "false");
    all.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    for (Door door : List.of(Door.LOGIN, Door.TLS)) {
      all.put(
          "listener.name."
              + door.name().toLowerCase(Locale.ROOT)
              + ".scram-sha-512.sasl.jaas.config",
          "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }
    all.put("ssl.keystore.location", keys.toString());
    all.put("ssl.keystore.password", STORE_PASSWORD);
    all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    all.put("super.users", "User:ANONYMOUS;User:" + USER);
    return all;
  }

  private static String doors(Function<Door, String> each, boolean all) {
    return Stream.of(Door.values())
        .filter(door -> all || door != Door.CONTROLLER)
        .map(each)
        .collect(Collectors.joining(","));
  }

  private void format() throws Exception {
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName(Door.CONTROLLER.name())
        .setMetadataLogDirectory(directory.toString())
        .addDirectory(directory.toString())
        .setScramArguments(
            List.of(
                "SCRAM-SHA-512=[name=%s,password=\"%s\"]".formatted(USER, PASSWORD),
                "SCRAM-SHA-512=[name=%s,password=\"%s\"]".formatted(GUEST, PASSWORD)))
        .run();
  }
}
