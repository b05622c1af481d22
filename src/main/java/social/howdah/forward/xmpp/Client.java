package social.howdah.forward.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import social.howdah.forward.DestinationGoneException;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.http.AddressRefusedException;
import social.howdah.platform.http.DirectAddresses;

/**
 * A connection to the bot's server, made for the first message and kept until something goes wrong;
 * the next attempt begins afresh. Nothing is resumed: what was under way is the outbox's to send
 * again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6120">RFC 6120: XMPP Core</a>
 */
final class Client {
  /** It logs failures that we judge, and addresses with them. */
  private static final Logger SMACK = Logger.getLogger("org.jivesoftware");

  private final Bot bot;
  private final String place;
  private final boolean isRoom;
  private final DirectAddresses addresses;

  private @Nullable XMPPTCPConnection connection;

  /**
   * Contacts nobody yet.
   *
   * @param place a person's address, or a room's
   */
  Client(Bot bot, String place, boolean isRoom, DirectAddresses addresses) {
    this.bot = bot;
    this.place = place;
    this.isRoom = isRoom;
    this.addresses = addresses;
  }

  /** Returns when the room shows it, or the bot's server has dealt with it. */
  synchronized void send(String id, String text)
      throws RetryableDeliveryException, DestinationGoneException {
    boolean done = false;
    try {
      XMPPTCPConnection open = ready();
      BareJid there = JidCreate.bareFromOrThrowUnchecked(place);
      new Answer(open, there, addresses.patience()).to(message(id, there, text));
      done = true;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  synchronized void close() {
    if (connection != null) {
      // Without a farewell, which a dead connection would make us wait for.
      connection.instantShutdown();
      connection = null;
    }
  }

  /** Its id is the delivery's, the same at each attempt. */
  private Message message(String id, BareJid there, String text) {
    return MessageBuilder.buildMessage(id)
        .to(there)
        .ofType(isRoom ? Message.Type.groupchat : Message.Type.chat)
        .setBody(text)
        .addExtension(
            StandardExtensionElement.builder("origin-id", "urn:xmpp:sid:0")
                .addAttribute("id", id)
                .build())
        .build();
  }

  /** One that is signed in, and in the room. No message is sent so far. */
  private XMPPTCPConnection ready() throws RetryableDeliveryException, DestinationGoneException {
    try {
      XMPPTCPConnection open = connection;
      if (open == null || !open.isAuthenticated()) {
        close();
        open = made();
        connection = open;
        open.connect().login();
      }
      if (isRoom) {
        enter(open);
      }
      return open;
    } catch (AddressRefusedException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RetryableDeliveryException.refused("The server was not waited for.");
    } catch (XMPPException | SmackException | IOException e) {
      throw Refusals.beforeSending(e);
    }
  }

  private void enter(XMPPTCPConnection open)
      throws XMPPException,
          SmackException,
          IOException,
          InterruptedException,
          RetryableDeliveryException {
    MultiUserChat room =
        MultiUserChatManager.getInstanceFor(open).getMultiUserChat(JidCreate.entityBareFrom(place));
    if (room.isJoined()) {
      return;
    }
    var entry =
        room.getEnterConfigurationBuilder(Resourcepart.from(bot.user()))
            .requestNoHistory()
            .timeoutAfter(addresses.patience().toMillis())
            .build();
    if (room.createOrJoin(entry) != null) {
      // Nobody has set it up, so nobody would read it; the server forgets it when we leave.
      room.leave();
      throw RetryableDeliveryException.refused(Refusals.NO_ROOM);
    }
  }

  /** Smack finds its parser by the thread's loader, and the thread may be the server's. */
  private XMPPTCPConnection made() throws IOException {
    SMACK.setLevel(Level.OFF);
    InetAddress address = addresses.resolve(bot.server().getHost(), bot.encrypted())[0];
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(XMPPTCPConnection.class.getClassLoader());
    try {
      XMPPTCPConnection made =
          new XMPPTCPConnection(
              XMPPTCPConnectionConfiguration.builder()
                  .setXmppDomain(JidCreate.domainBareFrom(bot.domain()))
                  .setHostAddress(address)
                  .setPort(bot.server().getPort())
                  .setUsernameAndPassword(bot.user(), bot.password().reveal())
                  .setSecurityMode(bot.encrypted() ? SecurityMode.required : SecurityMode.disabled)
                  .setHostnameVerifier(new DefaultHostnameVerifier())
                  .addEnabledSaslMechanism("SCRAM-SHA-1")
                  .setConnectTimeout(Math.toIntExact(addresses.patience().toMillis()))
                  .build());
      made.setUseStreamManagement(false);
      made.setReplyTimeout(addresses.patience().toMillis());
      return made;
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
