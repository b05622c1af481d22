package social.howdah.account;

import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Instance;

/**
 * Whether an answer comes from the instance that was asked.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9207">RFC 9207: issuer identification</a>
 */
final class Issuers {
  private Issuers() {}

  /**
   * Checks the {@code iss} of an answer; whoever sends one must send its own.
   *
   * @throws LinkingException when it is another's, or missing where it was announced
   */
  static void check(Instance instance, Asked asked, @Nullable String iss) throws LinkingException {
    boolean right =
        iss == null
            ? !asked.issuerAnnounced()
            : asked.issuer() == null
                ? iss.equals(instance.base().toString()) || iss.equals(instance.base() + "/")
                : iss.equals(asked.issuer());
    if (!right) {
      throw new LinkingException(Outcome.WRONG_ISSUER);
    }
  }
}
