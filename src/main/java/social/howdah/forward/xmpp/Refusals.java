package social.howdah.forward.xmpp;

import javax.net.ssl.SSLException;
import org.jivesoftware.smack.SmackException.SecurityRequiredException;
import org.jivesoftware.smack.SmackException.SmackCertificateException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jspecify.annotations.Nullable;
import social.howdah.forward.DestinationGoneException;
import social.howdah.outbox.RetryableDeliveryException;

/**
 * What errors mean for a message. What is thrown tells no address: it is told in chats, too.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6120#section-8.3.3">RFC 6120: Defined
 *     conditions</a>
 * @see <a href="https://xmpp.org/extensions/xep-0045.html#errorstatus">XEP-0045: Error
 *     conditions</a>
 */
final class Refusals {
  static final String NO_ROOM =
      "There is no such room: make it, or set .room to one that is there.";

  private Refusals() {}

  /** Of one that came before the message was sent. */
  static RetryableDeliveryException beforeSending(Exception e)
      throws RetryableDeliveryException, DestinationGoneException {
    if (e instanceof SASLErrorException failure
        && !"temporary-auth-failure".equals(failure.getSASLFailure().getSASLErrorString())) {
      throw new DestinationGoneException(
          "The server does not let us in: set .user and .password as it knows them.");
    }
    if (e instanceof XMPPErrorException refused) {
      throw judge(refused.getStanzaError());
    }
    if (e instanceof SecurityRequiredException) {
      throw RetryableDeliveryException.refused("The server offers no TLS.");
    }
    if (e instanceof SmackCertificateException || isOfTls(e)) {
      throw RetryableDeliveryException.refused(
          "No secure connection to the server: its certificate may be out of date or unknown.");
    }
    return RetryableDeliveryException.refused("The server cannot be reached.");
  }

  /**
   * Of an error stanza, which says that nobody got the message.
   *
   * @throws IllegalStateException where it is this message that is not taken
   */
  static RetryableDeliveryException judge(StanzaError error) throws DestinationGoneException {
    return switch (error.getCondition()) {
      case item_not_found, not_allowed -> RetryableDeliveryException.refused(NO_ROOM);
      case gone -> throw new DestinationGoneException("The address is there no longer.");
      case forbidden, not_authorized, registration_required, subscription_required ->
          throw new DestinationGoneException(
              "The account may not write there: make it a member, with a voice.");
      case bad_request, not_acceptable, policy_violation, feature_not_implemented ->
          throw new IllegalStateException("The server refuses the message: " + named(error) + ".");
      default -> RetryableDeliveryException.refused("The server answered " + named(error) + ".");
    };
  }

  private static String named(StanzaError error) {
    return error.getCondition().name().replace('_', '-');
  }

  private static boolean isOfTls(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }
}
