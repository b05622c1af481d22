package social.howdah.mastodon;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import social.howdah.platform.http.AddressRefusedException;

/** Tells calls that were never sent from calls that may have had their effect. */
final class Failures {
  private Failures() {}

  static MastodonException of(Instance instance, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MastodonException known) {
        return known;
      }
      if (cause instanceof AddressRefusedException refused) {
        return new UnreachableException(String.valueOf(refused.getMessage()), failure);
      }
      if (wasNotSent(cause)) {
        return new UnreachableException(instance + " cannot be reached", failure);
      }
    }
    return new NoAnswerException(instance + " gave no answer that can be read", failure);
  }

  private static boolean wasNotSent(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof ConnectTimeoutException
        || cause instanceof HttpHostConnectException
        || cause instanceof ConnectionRequestTimeoutException
        || cause instanceof SSLHandshakeException;
  }
}
