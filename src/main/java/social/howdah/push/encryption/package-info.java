/**
 * What a Web Push message is made of: its encryption for a subscription's keys in both encodings,
 * and the signature of the server that sent it. No CDI, SQL or HTTP is here.
 */
@NullMarked
package social.howdah.push.encryption;

import org.jspecify.annotations.NullMarked;
