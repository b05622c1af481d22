package social.howdah.forward.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.StanzaCollector;
import org.jivesoftware.smack.filter.MessageWithBodiesFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.DirectAddresses;
import social.howdah.platform.http.NetworkConfig;

/** Messages as Alice gets them from a real server, and what its answers mean. */
class XmppDestinationTest {
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final String ROOM = "ops@rooms.localhost";

  @TempDir static Path directory;

  private static Prosody server;
  private static Prosody open;

  private final Map<String, String> properties = new HashMap<>();
  private XmppKind kind = kind("20s", "127.0.0.0/8,::1");

  @BeforeAll
  static void startServer() throws Exception {
    assumeTrue(Files.isExecutable(Prosody.PROGRAM), "there is no Prosody");
    server = new Prosody(Files.createDirectories(directory.resolve("tls")), true);
    open = new Prosody(Files.createDirectories(directory.resolve("open")), false);
  }

  @AfterAll
  static void stopServer() {
    for (Prosody one : new Prosody[] {server, open}) {
      if (one != null) {
        one.close();
      }
    }
  }

  @BeforeEach
  void trustTheServer() {
    System.setProperty(TRUST, server.keys().toString());
    System.setProperty(TRUST + "Password", Prosody.STORE_PASSWORD);
    at(server);
  }

  @AfterEach
  void close() {
    kind.close();
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
  }

  @Test
  void aPersonGetsAMessage() throws Exception {
    XMPPTCPConnection alice = alice(server);
    StanzaCollector inbox = alice.createStanzaCollector(MessageWithBodiesFilter.INSTANCE);
    properties.put("to", "alice@localhost");
    Receipt receipt = forwarder().deliver(Messages.delivery(mention()));
    Message got = inbox.nextResult(20_000);
    assertThat(got.getBody()).contains("mentioned", "Look <here>");
    assertThat(got.getType()).isEqualTo(Message.Type.chat);
    assertThat(got.getStanzaId()).isEqualTo(receipt.reference());
    assertThat(got.getExtension("urn:xmpp:sid:0")).isNotNull();
    alice.disconnect();
  }

  @Test
  void aRoomShowsAMessage() throws Exception {
    XMPPTCPConnection alice = alice(server);
    StanzaCollector inbox = alice.createStanzaCollector(MessageWithBodiesFilter.INSTANCE);
    makeRoom(alice);
    properties.put("room", ROOM);
    DeliveryHandler forwarder = forwarder();
    forwarder.deliver(Messages.delivery(mention()));
    forwarder.deliver(Messages.delivery(Messages.text("and \u0000\u0008more")));
    Message got = inbox.nextResult(20_000);
    assertThat(got.getFrom().toString()).isEqualTo(ROOM + "/howdah");
    assertThat(got.getBody()).contains("Look <here>");
    assertThat(((Message) inbox.nextResult(20_000)).getBody()).isEqualTo("and more");
    alice.disconnect();
  }

  @Test
  void aRoomThatIsMissingIsWaitedForAndNotMade() {
    properties.put("room", "nowhere@rooms.localhost");
    assertThat(later()).hasMessageContaining("no such room").hasMessageContaining(".room");
  }

  @Test
  void aPersonWhoIsNotThereIsWaitedFor() {
    properties.put("to", "nobody@localhost");
    RetryableDeliveryException later = later();
    assertThat(later).hasMessage("The server answered service-unavailable.");
    assertThat(later.outcomeUnknown()).isFalse();
  }

  @Test
  void aPasswordThatIsWrongEndsIt() {
    properties.put("to", "alice@localhost");
    properties.put("password", "wrong-secret");
    assertThat(later().retryAfter()).isZero();
    assertThat(TestDestinations.held()).contains(".password").doesNotContain("wrong-secret");
  }

  @Test
  void aServerThatIsStoppedAndStartedIsFoundAgain() throws Exception {
    at(open);
    properties.put("tls", "none");
    properties.put("to", "alice@localhost");
    XMPPTCPConnection alice = alice(open);
    DeliveryHandler forwarder = forwarder();
    forwarder.deliver(Messages.delivery(mention()));
    alice.instantShutdown();
    open.stop();
    assertThat(later(forwarder)).hasMessageNotContainingAny("localhost", "127.0.0.1");
    assertThat(later(forwarder)).hasMessage("The server cannot be reached.");
    open.start();
    alice = alice(open);
    StanzaCollector inbox = alice.createStanzaCollector(MessageWithBodiesFilter.INSTANCE);
    forwarder.deliver(Messages.delivery(mention()));
    assertThat((Message) inbox.nextResult(20_000)).isNotNull();
    alice.disconnect();
  }

  @Test
  void aCertificateNobodyVouchesForIsNotTalkedTo() {
    System.clearProperty(TRUST);
    properties.put("to", "alice@localhost");
    RetryableDeliveryException later = later();
    assertThat(later).hasMessageContaining("certificate");
    assertThat(later.outcomeUnknown()).isFalse();
  }

  /** What is listening answers nothing. */
  @Test
  void aServerThatIsSilentIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      kind = kind("500ms", "127.0.0.0/8,::1");
      properties.put("to", "alice@localhost");
      properties.put("server", "localhost:" + silent.getLocalPort());
      RetryableDeliveryException later = later();
      assertThat(later).hasMessage("The server cannot be reached.");
      assertThat(later.outcomeUnknown()).isFalse();
    }
  }

  @Test
  void anAddressThatIsNotAllowedIsNotContacted() {
    kind = kind("20s", "10.0.0.0/8");
    properties.put("to", "alice@localhost");
    assertThat(later()).hasMessageContaining("howdah.network.allow");
  }

  @Test
  void inTheClearIsForAllowedAddressesOnly() {
    kind = kind("20s", "10.0.0.0/8");
    properties.put("to", "alice@localhost");
    properties.put("tls", "none");
    assertThatThrownBy(this::forwarder)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat.tls")
        .hasMessageContaining("howdah.network.allow");
  }

  @ParameterizedTest
  @CsvSource({
    "user, howdah",
    "user, a@b/c",
    "password, ''",
    "server, http://localhost",
    "server, ':5222'",
    "tls, ssl",
    "to, alice",
    "room, ops@rooms.localhost"
  })
  void aMistakeStopsTheStart(String key, String value) {
    properties.put("to", "alice@localhost");
    properties.put(key, value);
    assertThatThrownBy(this::forwarder)
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat." + (key.equals("room") ? "to" : key));
  }

  private static XmppKind kind(String patience, String allowed) {
    return new XmppKind(
        new DirectAddresses(
            new NetworkConfig(
                TestSettings.of(
                    Map.of(
                        "howdah.network.allow", allowed, "howdah.network.patience", patience)))));
  }

  private void at(Prosody one) {
    properties.put("kind", "xmpp");
    properties.put("user", "howdah@localhost");
    properties.put("password", Prosody.PASSWORD);
    properties.put("server", one.address());
  }

  private static XMPPTCPConnection alice(Prosody one) throws Exception {
    XMPPTCPConnection alice =
        new XMPPTCPConnection(
            XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain("localhost")
                .setHost("127.0.0.1")
                .setPort(one.port())
                .setUsernameAndPassword("alice", Prosody.PASSWORD)
                .setHostnameVerifier((name, session) -> true)
                .setSecurityMode(one == server ? SecurityMode.required : SecurityMode.disabled)
                .build());
    alice.connect().login();
    return alice;
  }

  private static void makeRoom(XMPPTCPConnection alice) throws Exception {
    MultiUserChat room =
        MultiUserChatManager.getInstanceFor(alice).getMultiUserChat(JidCreate.entityBareFrom(ROOM));
    room.createOrJoin(Resourcepart.from("alice")).makeInstant();
  }

  private DeliveryHandler forwarder() {
    return TestDestinations.forwarder(kind, properties, Clock.systemUTC());
  }

  private RetryableDeliveryException later() {
    return later(forwarder());
  }

  private static RetryableDeliveryException later(DeliveryHandler forwarder) {
    return catchThrowableOfType(
        RetryableDeliveryException.class, () -> forwarder.deliver(Messages.delivery(mention())));
  }

  private static ChatMessage mention() {
    return Messages.notification("mention", Map.of("content", "<p>Look &lt;here&gt;</p>"));
  }
}
