package social.howdah.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Pushes notifications to their subscribers, encrypted and signed, as Mastodon's workers do. */
public final class PushSender {
  /** What became of a push. */
  public record Sent(String notification, int status) {}

  /** A push as it goes over the wire. */
  @SuppressWarnings("ArrayRecordComponent") // read only
  public record Push(URI endpoint, Map<String, String> headers, byte[] body) {
    private HttpRequest request() {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(endpoint).POST(HttpRequest.BodyPublishers.ofByteArray(body));
      headers.forEach(request::header);
      return request.build();
    }
  }

  private static final int ATTEMPTS = 5;
  private static final int WORKERS = 5;

  private final World world;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Sandbox::daemon);
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile boolean standard = true;
  private volatile ECKey key = newKey();

  PushSender(World world) {
    this.world = world;
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The instance signs with another VAPID key from now on. */
  public void rotateKey() {
    key = newKey();
  }

  public String serverKey() {
    return Base64.getUrlEncoder().encodeToString(WebPushEncryption.point(key));
  }

  boolean speaksStandard() {
    return standard;
  }

  /** Mastodon before 4.4 knows the older encoding only. */
  public void speakStandard(boolean does) {
    standard = does;
  }

  public List<Sent> sent() {
    return sent;
  }

  void push(World.Notice notice) {
    for (World.Subscription subscription : world.subscriptions(notice.recipient().name())) {
      if (subscription.alerts().contains(notice.type())) {
        workers.execute(() -> send(notice, subscription, ATTEMPTS));
      }
    }
  }

  private void send(World.Notice notice, World.Subscription subscription, int attempts) {
    try {
      HttpRequest request = write(notice, subscription).request();
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      sent.add(new Sent(notice.id(), status));
      if (status >= 500 || status == 408 || status == 429) {
        if (attempts > 1) {
          CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, workers)
              .execute(() -> send(notice, subscription, attempts - 1));
        }
      } else if (status >= 400) {
        world.unsubscribe(subscription.token());
      }
    } catch (IOException e) {
      sent.add(new Sent(notice.id(), -1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Push write(World.Notice notice, World.Subscription subscription)
      throws GeneralSecurityException, JOSEException {
    ObjectNode payload = Call.JSON.createObjectNode();
    payload.put("access_token", subscription.token()).put("preferred_locale", "en");
    payload
        .put("notification_id", Long.parseLong(notice.id()))
        .put("notification_type", notice.type());
    payload.put("icon", "https://mastodon.example/icon.png");
    payload.put("title", notice.account().name() + " mentioned you").put("body", "…");
    return sealed(payload.toString(), subscription);
  }

  /** Encrypts and signs a text for a subscription, in the encoding that it speaks. */
  public Push sealed(String text, World.Subscription subscription)
      throws GeneralSecurityException, JOSEException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    URI endpoint = URI.create(subscription.endpoint());
    String token = token(endpoint);
    Map<String, String> headers = new TreeMap<>(Map.of("TTL", "172800", "Urgency", "normal"));
    if (subscription.standard()) {
      headers.put("Content-Encoding", "aes128gcm");
      headers.put("Authorization", "vapid t=" + token + ",k=" + unpadded(serverKey()));
      return new Push(endpoint, headers, WebPushEncryption.standard(plain, subscription));
    }
    WebPushEncryption.Legacy legacy = WebPushEncryption.legacy(plain, subscription);
    headers.put("Content-Encoding", "aesgcm");
    headers.put("Encryption", "salt=" + legacy.salt());
    headers.put("Crypto-Key", "dh=" + legacy.dh() + ";p256ecdsa=" + unpadded(serverKey()));
    headers.put("Authorization", "WebPush " + token);
    return new Push(endpoint, headers, legacy.body());
  }

  private String token(URI endpoint) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.ES256),
            new JWTClaimsSet.Builder()
                .audience(endpoint.getScheme() + "://" + endpoint.getAuthority())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(24))))
                .subject("mailto:admin@mastodon.example")
                .build());
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private static String unpadded(String base64) {
    return base64.replaceFirst("=+$", "");
  }
}
