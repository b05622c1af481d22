/** Mail to people, by SMTP. Jakarta Mail comes with the server. */
@NullMarked
package social.howdah.forward.mail;

import org.jspecify.annotations.NullMarked;
