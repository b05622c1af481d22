package social.howdah.identity;

import java.util.Locale;
import social.howdah.platform.problem.Problem;

/** How people sign in. Only the configured mode's ways in exist. */
public enum SignInMode {
  LOCAL,
  OIDC,
  PROXY;

  /** As it is configured: {@code oidc}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SignInMode of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * For what only this mode has.
   *
   * @throws Problem 404 where another is configured
   */
  public void require(SignInMode needed) {
    if (this != needed) {
      throw new Problem(404, "There is no such way to sign in here.");
    }
  }
}
