package social.howdah.console.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as administrators see them in the list. Public for the templates, and as JSON.
 *
 * @param roles at the last sign-in; empty for somebody who never was here
 * @param seen at the last sign-in; null for somebody who never was here
 * @param accounts handles of those they have linked last
 * @param invited whether an invitation to link one is open
 */
public record PersonLine(
    String name,
    @Nullable String mail,
    List<String> roles,
    @Nullable Instant seen,
    List<String> accounts,
    boolean invited) {

  /** Whether a part of the name, the mail or an account, in small letters, is in it. */
  boolean contains(String part) {
    String words = name + " " + Objects.requireNonNullElse(mail, "") + " " + accounts;
    return words.toLowerCase(Locale.ROOT).contains(part);
  }
}
