package social.howdah.forward.xmpp;

import java.time.Duration;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.StanzaCollector;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.filter.AndFilter;
import org.jivesoftware.smack.filter.StanzaIdFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smackx.ping.PingManager;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import social.howdah.forward.DestinationGoneException;
import social.howdah.outbox.RetryableDeliveryException;

/**
 * What comes of a message. A room sends it back to us as to everybody. For a message to a person
 * there is no answer but an error: a server deals with what we send in order, so that the answer to
 * a ping, sent after it, says that its own errors would be here.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0045.html#message">XEP-0045: Sending a message to
 *     all occupants</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6120#section-10.1">RFC 6120: In-order
 *     processing</a>
 */
record Answer(XMPPConnection connection, BareJid place, Duration patience) {

  /** Sends a message, and returns when it was taken. */
  void to(Message message) throws RetryableDeliveryException, DestinationGoneException {
    StanzaCollector answers =
        connection.createStanzaCollector(
            new AndFilter(new StanzaIdFilter(message), this::isFromThere));
    try {
      connection.sendStanza(message);
      Stanza answer =
          message.getType() == Message.Type.groupchat ? back(answers) : errorOrNull(answers);
      if (answer != null && answer.getError() != null) {
        throw Refusals.judge(answer.getError());
      }
    } catch (SmackException e) {
      throw RetryableDeliveryException.outcomeUnknown("The connection broke.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RetryableDeliveryException.outcomeUnknown("The server's answer was not waited for.");
    } finally {
      answers.cancel();
    }
  }

  private Stanza back(StanzaCollector answers)
      throws RetryableDeliveryException, InterruptedException {
    Stanza back = answers.nextResult(patience.toMillis());
    if (back == null) {
      throw silence();
    }
    return back;
  }

  private @Nullable Stanza errorOrNull(StanzaCollector answers)
      throws RetryableDeliveryException, SmackException, InterruptedException {
    if (!PingManager.getInstanceFor(connection).pingMyServer(false, patience.toMillis())) {
      throw silence();
    }
    return answers.pollResult();
  }

  private static RetryableDeliveryException silence() {
    return RetryableDeliveryException.outcomeUnknown("The server gave no answer.");
  }

  /** From a room's occupants comes what we said ourselves. */
  private boolean isFromThere(Stanza stanza) {
    return stanza.getFrom() != null && stanza.getFrom().asBareJid().equals(place);
  }
}
