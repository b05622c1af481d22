package social.howdah.platform.oauth;

import java.io.IOException;

/** The server gives the application no token: its secret is wrong or has ended. */
public final class CredentialsRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  CredentialsRefusedException(int status) {
    super("The token endpoint answered " + status + ".");
  }
}
