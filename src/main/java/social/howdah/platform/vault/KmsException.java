package social.howdah.platform.vault;

import java.security.GeneralSecurityException;

/** A KMS did not do what it was asked. The message goes on after the property's name. */
final class KmsException extends GeneralSecurityException {
  private static final long serialVersionUID = 1L;

  KmsException(String message) {
    super(message);
  }
}
