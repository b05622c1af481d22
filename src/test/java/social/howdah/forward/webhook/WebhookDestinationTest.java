package social.howdah.forward.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import social.howdah.forward.Messages;
import social.howdah.forward.Outgoing;
import social.howdah.message.ChatMessage;
import social.howdah.platform.Secret;

class WebhookDestinationTest {
  private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final WebhookDestination destination =
      new WebhookDestination(Secret.of("whsec_" + KEY), "https://howdah.example");

  @Test
  void theBodyIsACloudEvent() {
    CloudEvent event = event(Messages.text("words"));
    assertThat(event.getId()).isEqualTo("a/1");
    assertThat(event.getSource()).hasToString("https://howdah.example/mastodon");
    assertThat(event.getType()).isEqualTo("com.example.deploy");
    assertThat(event.getTime()).hasToString("2026-11-24T12:00Z");
    assertThat(event.getSubject()).isEqualTo("subject");
    assertThat(event.getExtension("text")).isEqualTo("words");
    assertThat(new String(event.getData().toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"number\":7}");
  }

  @Test
  void withoutWordsItHasNone() {
    ChatMessage message = Messages.notification("follow", Map.of());
    CloudEvent event = event(message);
    assertThat(event.getExtensionNames()).isEmpty();
  }

  /** By the specification's own words, not by the library that signs. */
  @Test
  void theSignatureIsThatOfStandardWebhooks() throws Exception {
    Outgoing outgoing = outgoing(Messages.text("words"));
    Map<String, String> headers = outgoing.headers();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
    String signed =
        "%s.%s.%s"
            .formatted(
                headers.get("webhook-id"), headers.get("webhook-timestamp"), outgoing.body());
    String expected =
        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertThat(headers.get("webhook-signature")).isEqualTo("v1," + expected);
  }

  /** A receiver that knows one of them takes the message. */
  @Test
  void twoSecretsSignWhileTheReceiverChangesOver() throws Exception {
    String old = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    ChatMessage message = Messages.text("words");
    Outgoing outgoing =
        destination.alsoSigning(Secret.of(old)).outgoing(message, Messages.delivery(message));
    assertThat(Objects.requireNonNull(outgoing.headers().get("webhook-signature")).split(" ", -1))
        .hasSize(2)
        .allSatisfy(signature -> assertThat(signature).startsWith("v1,"));
    for (String secret : List.of("whsec_" + KEY, old)) {
      new Webhook(secret).verify(outgoing.body(), headers(outgoing));
    }
    assertThatThrownBy(
            () ->
                new Webhook("whsec_EXL6Pv4sVmqJNQ1Kd8EDLYbZ5WmVkWNn")
                    .verify(outgoing.body(), headers(outgoing)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  private static Map<String, List<String>> headers(Outgoing outgoing) {
    return outgoing.headers().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
  }

  @Test
  void everyAttemptHasTheSameId() {
    ChatMessage message = Messages.text("words");
    assertThat(outgoing(message).headers().get("webhook-id"))
        .isEqualTo(outgoing(message).headers().get("webhook-id"))
        .isEqualTo(Messages.delivery(message).id().toString());
  }

  @Test
  void aSecretOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> new WebhookDestination(Secret.of("whsec_%%%"), "https://h.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private CloudEvent event(ChatMessage message) {
    return new JsonFormat().deserialize(outgoing(message).body().getBytes(StandardCharsets.UTF_8));
  }

  private Outgoing outgoing(ChatMessage message) {
    return destination.outgoing(message, Messages.delivery(message));
  }
}
