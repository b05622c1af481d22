package social.howdah.forward.xmpp;

import com.google.common.net.HostAndPort;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.DirectAddresses;

/** A person or a room of XMPP. */
@Singleton
class XmppKind implements DestinationKind {
  private static final String USER = "user";
  private static final String TO = "to";
  private static final String ROOM = "room";
  private static final String SERVER = "server";
  private static final String TLS = "tls";

  /** Bare: with a resource a message would go to one device. */
  private static final String JID = "[^@/\\s\"&'<>:]+@[^@/\\s\"&'<>]+";

  private static final int PORT = 5222;

  private final DirectAddresses addresses;
  private final List<Client> open = new CopyOnWriteArrayList<>();

  @Inject
  XmppKind(DirectAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public String name() {
    return "xmpp";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Bot bot = bot(config);
    Optional<String> to = config.text(TO);
    Optional<String> room = config.text(ROOM);
    if (to.isPresent() == room.isPresent()) {
      throw config.refuse(TO, "or .room must be set: a person or a room.");
    }
    String place = room.isPresent() ? jid(config, ROOM) : jid(config, TO);
    Client client = new Client(bot, place, room.isPresent(), addresses);
    open.add(client);
    return new XmppDestination(client);
  }

  private Bot bot(DestinationConfig config) {
    String jid = jid(config, USER);
    boolean encrypted = !config.choice(TLS, Set.of("tls", "none")).orElse("tls").equals("none");
    Bot bot = new Bot(jid, config.requiredSecret("password"), server(config, jid), encrypted);
    if (!encrypted) {
      checkInTheClear(config, bot);
    }
    return bot;
  }

  private static String jid(DestinationConfig config, String key) {
    String jid = config.required(key);
    if (!jid.matches(JID)) {
      throw config.refuse(key, "must be an address such as name@example.org.");
    }
    return jid;
  }

  private static HostAndPort server(DestinationConfig config, String jid) {
    String server = config.text(SERVER).orElse(jid.replaceFirst(".*@", ""));
    try {
      HostAndPort parsed = HostAndPort.fromString(server).withDefaultPort(PORT);
      if (!parsed.getHost().isEmpty() && !server.contains("/")) {
        return parsed;
      }
    } catch (IllegalArgumentException e) {
      throw config.refuse(SERVER, "must be such as xmpp.example.org:5222.");
    }
    throw config.refuse(SERVER, "must be such as xmpp.example.org:5222.");
  }

  private void checkInTheClear(DestinationConfig config, Bot bot) {
    try {
      addresses.resolve(bot.server().getHost(), false);
    } catch (AddressRefusedException e) {
      throw config.refuse(
          TLS, "may be none only where howdah.network.allow has the server's address.");
    } catch (UnknownHostException e) {
      // It may come up later; the address is looked at before each connection.
      return;
    }
  }

  /** The outbox has stopped by then: no message is in hand. */
  @PreDestroy
  void close() {
    open.forEach(Client::close);
  }
}
