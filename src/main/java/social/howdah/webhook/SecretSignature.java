package social.howdah.webhook;

import java.util.Optional;
import java.util.function.Function;
import social.howdah.platform.Secret;

/**
 * The secret itself, somewhere in the request.
 *
 * @param given what the request has where the secret belongs
 */
record SecretSignature(Secret secret, Function<Received, Optional<String>> given)
    implements Signature {

  @Override
  public boolean matches(Received request) {
    return given.apply(request).map(Secret::of).filter(secret::equals).isPresent();
  }
}
