/** People and rooms of XMPP. Nothing of Smack is loaded before the first message. */
@NullMarked
package social.howdah.forward.xmpp;

import org.jspecify.annotations.NullMarked;
