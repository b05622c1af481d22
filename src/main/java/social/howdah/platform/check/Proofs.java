package social.howdah.platform.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import social.howdah.platform.Secret;

/** What this node tells whoever asks for it by a name that it alone knows: once. */
@Singleton
class Proofs {
  private final ConcurrentMap<String, Secret> open = new ConcurrentHashMap<>();

  /** One that is waited for. */
  record Proof(String name, Secret secret) {}

  @Inject
  Proofs() {}

  Proof begin() {
    Proof proof = new Proof(UUID.randomUUID().toString(), Secret.random());
    open.put(proof.name(), proof.secret());
    return proof;
  }

  /** Nobody needs it any longer. */
  void end(Proof proof) {
    open.remove(proof.name());
  }

  Optional<Secret> take(String name) {
    return Optional.ofNullable(open.remove(name));
  }
}
