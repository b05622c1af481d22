package social.howdah.forward.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.MultiValue;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.crypto.tink.subtle.Ed25519Verify;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import social.howdah.forward.DestinationContract;
import social.howdah.forward.Messages;
import social.howdah.message.ChatMessage;
import social.howdah.platform.config.InvalidConfigurationException;

class WebhookDestinationTest extends DestinationContract {
  private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final Map<String, String> secrets = new HashMap<>(Map.of("secret", "whsec_" + KEY));

  WebhookDestinationTest() {
    super(new WebhookKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    Map<String, String> properties = new HashMap<>(secrets);
    properties.put("url", url);
    return properties;
  }

  @Test
  void theBodyIsACloudEvent() throws Exception {
    CloudEvent event = event(Messages.text("words"));
    assertThat(event.getId()).isEqualTo("a/1");
    assertThat(event.getSource()).hasToString("http://localhost:8080/mastodon");
    assertThat(event.getType()).isEqualTo("com.example.deploy");
    assertThat(event.getTime()).hasToString("2026-11-24T12:00Z");
    assertThat(event.getSubject()).isEqualTo("subject");
    assertThat(event.getExtension("text")).isEqualTo("words");
    assertThat(new String(event.getData().toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"number\":7}");
  }

  @Test
  void withoutWordsItHasNone() throws Exception {
    ChatMessage message = Messages.notification("follow", Map.of());
    CloudEvent event = event(message);
    assertThat(event.getExtensionNames()).isEmpty();
  }

  /** By the specification's own words, not by the library that signs. */
  @Test
  void theSignatureIsThatOfStandardWebhooks() throws Exception {
    LoggedRequest request = told(Messages.text("words"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
    String signed =
        "%s.%s.%s"
            .formatted(
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getBodyAsString());
    String expected =
        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertThat(request.getHeader("webhook-signature")).isEqualTo("v1," + expected);
  }

  /** A receiver that knows one of them takes the message. */
  @Test
  void twoSecretsSignWhileTheReceiverChangesOver() throws Exception {
    String old = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    secrets.put("previous-secret", old);
    LoggedRequest request = told(Messages.text("words"));
    assertThat(request.getHeader("webhook-signature").split(" ", -1))
        .hasSize(2)
        .allSatisfy(signature -> assertThat(signature).startsWith("v1,"));
    for (String secret : List.of("whsec_" + KEY, old)) {
      new Webhook(secret).verify(request.getBodyAsString(), headers(request));
    }
    assertThatThrownBy(
            () ->
                new Webhook("whsec_EXL6Pv4sVmqJNQ1Kd8EDLYbZ5WmVkWNn")
                    .verify(request.getBodyAsString(), headers(request)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  /** A receiver goes over from the shared secret to the public key. */
  @Test
  void aPrivateKeySignsBesideASecret() throws Exception {
    secrets.put("secret", "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=");
    secrets.put("previous-secret", "whsec_" + KEY);
    LoggedRequest request = told(Messages.text("words"));
    String[] signatures = request.getHeader("webhook-signature").split(" ", -1);
    assertThat(signatures).hasSize(2);
    String content =
        "%s.%s.%s"
            .formatted(
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getBodyAsString());
    new Ed25519Verify(Base64.getDecoder().decode("1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4="))
        .verify(
            Base64.getDecoder().decode(signatures[0].substring("v1a,".length())),
            content.getBytes(StandardCharsets.UTF_8));
    new Webhook("whsec_" + KEY).verify(request.getBodyAsString(), headers(request));
  }

  private static Map<String, List<String>> headers(LoggedRequest request) {
    return request.getHeaders().all().stream()
        .collect(
            Collectors.toMap(header -> header.key().toLowerCase(Locale.ROOT), MultiValue::values));
  }

  @Test
  void everyAttemptHasTheSameId() throws Exception {
    ChatMessage message = Messages.text("words");
    assertThat(told(message).getHeader("webhook-id"))
        .isEqualTo(told(message).getHeader("webhook-id"))
        .isEqualTo(Messages.delivery(message).id().toString());
  }

  @Test
  void aSecretOfAnotherKindStopsTheStart() {
    secrets.put("secret", "whsec_%%%");
    assertThatThrownBy(() -> told(Messages.text("words")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat.secret must be whsec_");
  }

  private CloudEvent event(ChatMessage message) throws Exception {
    return new JsonFormat().deserialize(told(message).getBody());
  }
}
