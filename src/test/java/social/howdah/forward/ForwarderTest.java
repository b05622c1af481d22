package social.howdah.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.Metrics;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

/** What a destination's answer means for the delivery. */
class ForwarderTest {
  @RegisterExtension
  static final WireMockExtension chat =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final ChatMessage message = Messages.text("hello");

  @Test
  void whatIsTakenIsDone() throws Exception {
    answers(aResponse().withStatus(200).withBody("ok"));
    deliver();
    chat.verify(
        postRequestedFor(urlEqualTo("/T0/secret"))
            .withRequestBody(equalToJson("{\"text\":\"hello\"}")));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void whatMayPassIsTriedAgain(int status) {
    answers(aResponse().withStatus(status));
    RetryableDeliveryException later = later();
    assertThat(later.retryAfter()).isNull();
    assertThat(later).hasMessage("The destination answered " + status + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 30 | 30",
        "503 | 0 | 1",
        "503 | Tue, 24 Nov 2026 12:02:00 GMT | 120",
        "429 | Tue, 24 Nov 2026 11:00:00 GMT |",
        "429 | soon |"
      })
  void whatTheDestinationAsksForIsWaited(int status, String retryAfter, Long seconds) {
    answers(aResponse().withStatus(status).withHeader("Retry-After", retryAfter));
    assertThat(later().retryAfter())
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 403, 404, 410})
  void whatWillNotPassIsDead(int status) {
    answers(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
    assertThatThrownBy(this::deliver)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The destination answered " + status + ".");
  }

  @Test
  void aCutConnectionIsTriedAgainAndItsAddressNotTold() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    RetryableDeliveryException later = later();
    assertThat(later.outcomeUnknown()).isTrue();
    assertThat(later.getMessage()).doesNotContain("T0");
  }

  @Test
  void aDestinationNoLongerConfiguredIsNamed() {
    Forwarder forwarder = forwarder(Map.of());
    assertThatThrownBy(() -> forwarder.deliver(Messages.delivery(message)))
        .hasMessage("howdah.destination.chat.kind is not set.");
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    chat.stubFor(post("/T0/secret").willReturn(answer));
  }

  private RetryableDeliveryException later() {
    return catchThrowableOfType(RetryableDeliveryException.class, this::deliver);
  }

  private void deliver() throws Exception {
    forwarder(
            Map.of(
                "howdah.destination.chat.kind",
                "slack",
                "howdah.destination.chat.url",
                chat.url("/T0/secret")))
        .deliver(Messages.delivery(message));
  }

  private static Forwarder forwarder(Map<String, String> properties) {
    Settings settings = TestSettings.of(properties);
    return new Forwarder(
        new DestinationsConfig(settings, new PlatformConfig(settings)),
        new HttpOut(TestConnections.toThisMachine(), Metrics.none()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
