package social.howdah.forward.xmpp;

import com.google.common.net.HostAndPort;
import social.howdah.platform.Secret;

/**
 * Who we are on XMPP, and where our server is.
 *
 * @param jid bare, such as {@code howdah@example.org}
 * @param encrypted by STARTTLS, with a certificate for the domain of the JID
 */
record Bot(String jid, Secret password, HostAndPort server, boolean encrypted) {

  String user() {
    return jid.substring(0, jid.indexOf('@'));
  }

  String domain() {
    return jid.substring(jid.indexOf('@') + 1);
  }
}
