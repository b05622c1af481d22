package social.howdah.forward.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.forward.kafka.Broker.Door;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.DirectAddresses;
import social.howdah.platform.http.NetworkConfig;

/** Topics as their consumers find them, and what the answers of a real broker mean. */
class KafkaDestinationTest {
  private static final String TRUST = "javax.net.ssl.trustStore";

  @TempDir static Path directory;

  private static Broker broker;

  private final Map<String, String> properties = new HashMap<>();

  private KafkaKind kind = kind("20s");

  @BeforeAll
  static void startBroker() throws Exception {
    broker = new Broker(directory);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @AfterEach
  void close() {
    kind.close();
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
  }

  @Test
  void aMessageIsACloudEventWithTheAccountAsItsKey() throws Exception {
    at(Door.OPEN, topic("events"));
    Receipt receipt = forwarder().deliver(Messages.delivery(mention()));
    assertThat(receipt.reference()).isEqualTo("events-0@0");
    ConsumerRecord<String, String> record = broker.records("events").get(0);
    assertThat(record.key()).isEqualTo("@alice@m.example");
    assertThat(record.headers().lastHeader("content-type").value())
        .asString()
        .isEqualTo("application/cloudevents+json");
    CloudEvent event = event(record);
    assertThat(event.getId()).isEqualTo("a/1");
    assertThat(event.getType()).isEqualTo("social.mastodon.notification.mention");
    assertThat(event.getExtension("messageid"))
        .isEqualTo(Messages.delivery(mention()).id().toString());
  }

  @Test
  void whatIsForNoAccountHasItsSourceAsTheKey() throws Exception {
    at(Door.OPEN, topic("sources"));
    forwarder().deliver(Messages.delivery(Messages.text("hello")));
    ConsumerRecord<String, String> record = broker.records("sources").get(0);
    assertThat(record.key()).isEqualTo("mastodon");
    assertThat(event(record).getExtension("text")).isEqualTo("hello");
  }

  /** An outage in the middle: what fails is tried again, as the outbox does. */
  @Test
  void aBrokerThatIsStoppedAndStartedHasAllInOrder() throws Exception {
    broker.makeTopic("outage", 3, Map.of());
    at(Door.OPEN, "outage");
    kind = kind("2s");
    DeliveryHandler forwarder = forwarder();
    List<Integer> all = IntStream.range(0, 20).boxed().toList();
    for (int number : all) {
      if (number == 10) {
        broker.stop();
        RetryableDeliveryException later = later(forwarder, numbered(number));
        assertThat(later.getMessage()).doesNotContain("localhost", "127.0.0.1");
        later = later(forwarder, numbered(number));
        assertThat(later).hasMessage("The brokers cannot be reached.");
        assertThat(later.outcomeUnknown()).isFalse();
        broker.start();
      }
      forwarder.deliver(Messages.delivery(numbered(number), new UUID(0, number), number == 10));
    }
    List<ConsumerRecord<String, String>> there = broker.records("outage");
    assertThat(there).extracting(ConsumerRecord::partition).containsOnly(there.get(0).partition());
    assertThat(there)
        .extracting(record -> event(record).getExtension("text"))
        .containsExactlyElementsOf(
            all.stream().map(number -> (Object) ("number " + number)).toList());
  }

  @Test
  void aTopicThatIsMissingIsWaitedFor() throws Exception {
    at(Door.OPEN, "later");
    kind = kind("1s");
    assertThat(later()).hasMessageContaining("no such topic").hasMessageContaining(".topic");
    broker.makeTopic("later", 1, Map.of());
    kind = kind("20s");
    forwarder().deliver(Messages.delivery(mention()));
    assertThat(broker.records("later")).hasSize(1);
  }

  @Test
  void aMessageLargerThanTheTopicTakesIsDead() throws Exception {
    broker.makeTopic("small", 1, Map.of("max.message.bytes", "2000"));
    at(Door.OPEN, "small");
    DeliveryHandler forwarder = forwarder();
    assertThatThrownBy(() -> forwarder.deliver(Messages.delivery(Messages.text("x".repeat(3_000)))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("max.message.bytes");
    forwarder.deliver(Messages.delivery(Messages.text("hello")));
    assertThat(broker.records("small")).hasSize(1);
  }

  @Test
  void aUserProvesItsPassword() throws Exception {
    at(Door.LOGIN, topic("secured"));
    as(Broker.USER, Broker.PASSWORD);
    forwarder().deliver(Messages.delivery(mention()));
    assertThat(broker.records("secured")).hasSize(1);
  }

  @Test
  void aPasswordThatIsWrongEndsIt() throws Exception {
    at(Door.LOGIN, topic("unknown-user"));
    as(Broker.USER, "wrong-secret");
    assertThat(gone()).contains(".password").doesNotContain("wrong-secret");
  }

  @Test
  void aUserWithoutRightsEndsIt() throws Exception {
    at(Door.LOGIN, topic("forbidden"));
    as(Broker.GUEST, Broker.PASSWORD);
    assertThat(gone()).contains("WRITE");
  }

  @Test
  void aCertificateThatIsVouchedForIsTalkedTo() throws Exception {
    System.setProperty(TRUST, broker.keys().toString());
    System.setProperty(TRUST + "Password", Broker.STORE_PASSWORD);
    at(Door.TLS, topic("encrypted"));
    properties.put("tls", "tls");
    as(Broker.USER, Broker.PASSWORD);
    forwarder().deliver(Messages.delivery(mention()));
    assertThat(broker.records("encrypted")).hasSize(1);
  }

  @Test
  void aCertificateNobodyVouchesForIsNotTalkedTo() throws Exception {
    at(Door.TLS, topic("unknown-certificate"));
    properties.put("tls", "tls");
    as(Broker.USER, Broker.PASSWORD);
    RetryableDeliveryException later = later();
    assertThat(later).hasMessageContaining("certificate");
    assertThat(later.outcomeUnknown()).isFalse();
  }

  /** The broker we may ask names another, which we may not. */
  @Test
  void aLeaderElsewhereIsNotContacted() throws Exception {
    at(Door.ASTRAY, topic("astray"));
    assertThat(later()).hasMessageContaining("howdah.network.allow");
    assertThat(broker.records("astray")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "servers, ''",
    "servers, localhost",
    "servers, http://localhost:9092",
    "servers, :9092",
    "topic, ''",
    "topic, a b",
    "topic, ..",
    "user, alone",
    "sasl, gssapi",
    "tls, ssl"
  })
  void aMistakeStopsTheStart(String key, String value) {
    at(Door.OPEN, "events");
    properties.put(key, value);
    assertThatThrownBy(this::forwarder)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat." + key);
  }

  @Test
  void inTheClearIsForAllowedAddressesOnly() {
    at(Door.OPEN, "events");
    properties.put("servers", "10.1.2.3:9092");
    assertThatThrownBy(this::forwarder)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat.tls")
        .hasMessageContaining("howdah.network.allow");
  }

  @Test
  void aPasswordIsNotSentInTheClear() {
    at(Door.LOGIN, "events");
    as(Broker.USER, Broker.PASSWORD);
    properties.put("sasl", "plain");
    assertThatThrownBy(this::forwarder)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat.sasl");
  }

  private static KafkaKind kind(String patience) {
    return new KafkaKind(
        new DirectAddresses(
            new NetworkConfig(
                TestSettings.of(
                    Map.of(
                        "howdah.network.allow",
                        "127.0.0.0/8,::1",
                        "howdah.network.patience",
                        patience)))));
  }

  private void at(Door door, String topic) {
    properties.put("kind", "kafka");
    properties.put("servers", broker.address(door));
    properties.put("topic", topic);
    properties.put("tls", "none");
  }

  private void as(String user, String password) {
    properties.put("user", user);
    properties.put("password", password);
  }

  private static String topic(String name) throws Exception {
    broker.makeTopic(name, 1, Map.of());
    return name;
  }

  private DeliveryHandler forwarder() {
    return TestDestinations.forwarder(kind, properties, Clock.systemUTC());
  }

  private RetryableDeliveryException later() {
    return later(forwarder(), mention());
  }

  private static RetryableDeliveryException later(DeliveryHandler forwarder, ChatMessage message) {
    return catchThrowableOfType(
        RetryableDeliveryException.class, () -> forwarder.deliver(Messages.delivery(message)));
  }

  /** Why nothing more is sent. */
  private String gone() {
    assertThat(later().retryAfter()).isZero();
    return TestDestinations.held();
  }

  private static ChatMessage mention() {
    return Messages.notification("mention", Map.of("content", "<p>Look</p>"));
  }

  /** One of alice's notifications, with words that tell it from the others. */
  private static ChatMessage numbered(int number) {
    Event event = mention().event();
    return new ChatMessage("chat", event, "number " + number);
  }

  private static CloudEvent event(ConsumerRecord<String, String> record) {
    return new JsonFormat().deserialize(record.value().getBytes(StandardCharsets.UTF_8));
  }
}
