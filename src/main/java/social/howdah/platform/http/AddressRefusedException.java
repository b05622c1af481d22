package social.howdah.platform.http;

import java.net.UnknownHostException;

/** The guard lets nobody contact this address. Nothing was sent. */
public final class AddressRefusedException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  AddressRefusedException(String message) {
    super(message);
  }
}
