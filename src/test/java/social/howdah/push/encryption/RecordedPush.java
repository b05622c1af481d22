package social.howdah.push.encryption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.howdah.platform.Secret;

/** A push as a real server has sent it, with its receiver's keys and what must come out. */
final class RecordedPush {
  private final String name;
  private final JsonNode recording;

  private RecordedPush(Path file) {
    try {
      this.name = String.valueOf(file.getFileName());
      this.recording = new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<RecordedPush> all() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/test/resources/recordings/gotosocial-push"))) {
      return files.sorted().map(RecordedPush::new).toList().stream();
    }
  }

  ReceiverKeys keys() {
    JsonNode subscription = recording.get("subscription");
    return new ReceiverKeys(
        Secret.of(subscription.get("privateKeyPkcs8").asText()),
        subscription.get("p256dh").asText(),
        Secret.of(subscription.get("auth").asText()));
  }

  String serverKey() {
    return recording.get("subscription").get("serverKey").asText();
  }

  byte[] body() {
    return Base64.getDecoder().decode(recording.get("request").get("bodyBase64").asText());
  }

  PushRequest request() {
    return request(body());
  }

  PushRequest request(byte[] body) {
    return new PushRequest(headers(), body);
  }

  Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new HashMap<>();
    recording
        .get("request")
        .get("headers")
        .forEach(header -> headers.put(header.get(0).asText(), List.of(header.get(1).asText())));
    return headers;
  }

  JsonNode expectedPayload() {
    return recording.get("expected").get("payload");
  }

  long expires() {
    return recording.get("expected").get("vapid").get("claims").get("exp").asLong();
  }

  String audience() {
    return recording.get("expected").get("vapid").get("claims").get("aud").asText();
  }

  @Override
  public String toString() {
    return name;
  }
}
