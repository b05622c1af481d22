package social.howdah.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import social.howdah.webhook.Samples.Sample;

/**
 * How the senders of a kind sign, as {@code signing.properties} beside its samples says: {@code
 * way} (hmac, token, bearer, basic, address or standard-webhooks), {@code header}, {@code prefix}
 * and {@code algorithm} (HmacSHA256 if not given). Lines that begin with {@code source.} are the
 * properties the source needs to read the samples. Written apart from the code that verifies.
 */
public final class Signing {
  /** What {@link Sample}s are signed with. */
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  static final String WRONG = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  private final String kind;
  private final Properties table = new Properties();

  private Signing(String kind) {
    this.kind = kind;
    try (Reader in =
        Files.newBufferedReader(Samples.ROOT.resolve(kind).resolve("signing.properties"))) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Signing of(String kind) {
    return new Signing(kind);
  }

  /** The properties of a source of this kind. */
  public Map<String, String> source(String name) {
    Map<String, String> properties = new HashMap<>();
    properties.put("howdah.source." + name + ".kind", kind);
    properties.put("howdah.source." + name + ".secret", secret(SECRET));
    table
        .stringPropertyNames()
        .forEach(
            key -> {
              if (key.startsWith("source.")) {
                properties.put(
                    "howdah.source." + name + key.substring("source".length()),
                    table.getProperty(key));
              }
            });
    return properties;
  }

  /** The request with the signature of {@link #SECRET}. */
  public Received right(Sample sample) {
    return signed(sample, SECRET);
  }

  /** The request with a signature of the right form, of another secret. */
  public Received wrong(Sample sample) {
    return signed(sample, WRONG);
  }

  /** The request with no signature at all. */
  public Received none(Sample sample) {
    return new Received(sample.headers(), sample.body());
  }

  /** An address holds less than other ways do. */
  private String secret(String secret) {
    return way().equals("address") ? secret.replace('+', '-') : secret;
  }

  private String way() {
    return table.getProperty("way");
  }

  private Received signed(Sample sample, String secret) {
    Map<String, List<String>> headers = new HashMap<>(sample.headers());
    switch (way()) {
      case "hmac" -> headers.put(header(), List.of(prefix() + hmac(secret, sample.body())));
      case "token" -> headers.put(header(), List.of(secret));
      case "bearer" -> headers.put("Authorization", List.of("Bearer " + secret));
      case "basic" ->
          headers.put(
              "Authorization",
              List.of("Basic " + Base64.getEncoder().encodeToString(bytes("somebody:" + secret))));
      case "standard-webhooks" -> standard(headers, secret, sample.body());
      case "address" -> {
        return new Received(headers, Optional.of(secret(secret)), sample.body());
      }
      default -> throw new IllegalStateException("signing.properties of " + kind + ": " + way());
    }
    return new Received(headers, sample.body());
  }

  /** Svix has names of its own for the same headers. */
  private static void standard(Map<String, List<String>> headers, String secret, byte[] body) {
    String family = headers.containsKey("svix-id") ? "svix-" : "webhook-";
    String id = headers.getOrDefault(family + "id", List.of()).stream().findFirst().orElse("msg_1");
    long now = Instant.now().getEpochSecond();
    try {
      String text = new String(body, StandardCharsets.UTF_8);
      headers.put(family + "id", List.of(id));
      headers.put(family + "timestamp", List.of(String.valueOf(now)));
      headers.put(family + "signature", List.of(new Webhook(secret).sign(id, now, text)));
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hmac(String secret, byte[] body) {
    String algorithm = table.getProperty("algorithm", "HmacSHA256");
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(bytes(secret), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String header() {
    return table.getProperty("header");
  }

  private String prefix() {
    return table.getProperty("prefix", "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
