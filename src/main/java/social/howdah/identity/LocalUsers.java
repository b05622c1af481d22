package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.Secret;

/**
 * The users of the configuration. Passwords are kept as PBKDF2 hashes, as Jakarta Security makes
 * them; one that is configured as a hash is taken as it is.
 */
@Singleton
class LocalUsers {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

  private static final String HASHED = "PBKDF2With";

  private record User(LocalConfig.LocalUser known, String hash) {}

  private final Pbkdf2PasswordHash hashes;
  private final Map<String, User> users = new HashMap<>();
  private final String nobody;

  @Inject
  LocalUsers(LocalConfig config, Pbkdf2PasswordHash hashes) {
    this.hashes = hashes;
    // As OWASP's password storage cheat sheet has it for this algorithm.
    hashes.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16"));
    config.users().forEach((name, user) -> users.put(name, new User(user, hash(user.password()))));
    this.nobody = hash(Secret.of(""));
  }

  private String hash(Secret password) {
    String value = password.reveal();
    return value.startsWith(HASHED) ? value : hashes.generate(value.toCharArray());
  }

  boolean isKnown(String name) {
    return users.containsKey(name);
  }

  /** Takes as long for a name that does not exist. */
  Optional<LocalConfig.LocalUser> check(String name, Secret password) {
    User user = users.get(name);
    boolean right =
        hashes.verify(password.reveal().toCharArray(), user == null ? nobody : user.hash);
    return user != null && right ? Optional.of(user.known) : Optional.empty();
  }
}
