package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pushes that this node sends itself, to endpoints of no account: what a proxy makes of a push is
 * seen by what arrives. Each is waited for once.
 */
@Singleton
class PushTrials {
  private static final int SIZE = 3_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Trial> open = new ConcurrentHashMap<>();

  /** A push as a server sends it: bytes that mean nothing to whoever carries them. */
  static final class Trial {
    private final String id = UUID.randomUUID().toString();
    private final Map<String, String> headers;
    private final byte[] body;
    private final CompletableFuture<Boolean> unchanged = new CompletableFuture<>();

    private Trial(Map<String, String> headers, byte[] body) {
      this.headers = headers;
      this.body = body;
    }

    /** In the endpoint's path. */
    String id() {
      return id;
    }

    Map<String, String> headers() {
      return headers;
    }

    /** Not a copy: it is read only. */
    byte[] body() {
      return body;
    }

    /** Completes when it arrives: whether it is what was sent. */
    CompletableFuture<Boolean> unchanged() {
      return unchanged;
    }
  }

  @Inject
  PushTrials() {}

  Trial begin() {
    byte[] body = new byte[SIZE];
    RANDOM.nextBytes(body);
    String token = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(body, 99));
    Trial trial =
        new Trial(
            Map.of(
                HttpHeaders.CONTENT_ENCODING,
                "aes128gcm",
                HttpHeaders.AUTHORIZATION,
                "vapid t=%s,k=%s".formatted(token, token),
                "TTL",
                "60"),
            body);
    open.put(trial.id(), trial);
    return trial;
  }

  void end(Trial trial) {
    open.remove(trial.id());
  }

  /** Whether a push is one of these; it is waited for no longer. */
  boolean arrived(String id, HttpHeaders headers, byte[] body) {
    Trial trial = open.remove(id);
    if (trial == null) {
      return false;
    }
    boolean same =
        trial.headers().entrySet().stream()
            .allMatch(
                sent -> Objects.equals(headers.getHeaderString(sent.getKey()), sent.getValue()));
    trial.unchanged().complete(same && MessageDigest.isEqual(trial.body(), body));
    return true;
  }
}
