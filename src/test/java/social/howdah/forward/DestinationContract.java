package social.howdah.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/**
 * What every destination that is reached by HTTP keeps to; a kind adds what its messages look like.
 */
public abstract class DestinationContract {
  private static final Clock AT_NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final String SECRET_PATH = "/T0/secret-path";

  private static final String HUGE = "x".repeat(300_000);

  @RegisterExtension
  static final WireMockExtension there =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().dynamicHttpsPort())
          .configureStaticDsl(true)
          .build();

  private final DestinationKind kind;

  protected DestinationContract(DestinationKind kind) {
    this.kind = kind;
  }

  /**
   * What configures one.
   *
   * @param url where the other side is; it ends with a path that is a secret
   */
  protected abstract Map<String, String> properties(String url);

  /** What the other side answers to a message it takes. */
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withStatus(200).withBody("ok");
  }

  /** Sends a message that is taken, and returns the request: it says what it would have been. */
  protected final LoggedRequest told(ChatMessage message) throws Exception {
    there.resetRequests();
    answers(taken());
    deliver(base(), message, Clock.systemUTC());
    List<LoggedRequest> requests = there.findAll(anyRequestedFor(anyUrl()));
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).getBodyAsString()).isEqualTo(written(message));
    return requests.get(0);
  }

  private String written(ChatMessage message) {
    Destination destination = TestDestinations.open(kind, configured(base()));
    ChatMessage stored = Json.read(Json.write(message), ChatMessage.class);
    return Looks.written(destination, Messages.message(stored)).orElseThrow().body();
  }

  /** Sends a message whose requests are answered one after the other, and returns them. */
  protected final List<LoggedRequest> toldInTurn(
      ChatMessage message, ResponseDefinitionBuilder... answers) throws Exception {
    return inTurn(destination -> destination.tell(Messages.message(message)), answers);
  }

  /** What is done at a destination. */
  protected interface Act {
    void at(Destination destination) throws Exception;
  }

  /** The same of anything else that is done there. */
  protected final List<LoggedRequest> inTurn(Act act, ResponseDefinitionBuilder... answers)
      throws Exception {
    there.resetAll();
    String state = Scenario.STARTED;
    for (int i = 0; i < answers.length; i++) {
      String next = "answered " + (i + 1);
      there.stubFor(
          any(anyUrl())
              .inScenario("in turn")
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(answers[i]));
      state = next;
    }
    act.at(TestDestinations.open(kind, configured(base())));
    return there.findAll(anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void whatMayPassIsTriedAgain(int status) {
    answers(aResponse().withStatus(status));
    RetryableDeliveryException later = later(base());
    assertThat(later.retryAfter()).isNull();
    assertThat(later).hasMessage("The destination answered " + status + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 30 | 30",
        "503 | 0 | 1",
        "429 | 28.7068 | 29",
        "503 | Tue, 24 Nov 2026 12:02:00 GMT | 120",
        "429 | Tue, 24 Nov 2026 11:00:00 GMT |",
        "429 | soon |"
      })
  void whatTheDestinationAsksForIsWaited(int status, String retryAfter, Long seconds) {
    answers(aResponse().withStatus(status).withHeader("Retry-After", retryAfter));
    assertThat(later(base()).retryAfter())
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 403, 404})
  void whatWillNotPassIsDeadAndARedirectIsNotFollowed(int status) {
    answers(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
    assertThatThrownBy(() -> deliver(base(), Messages.text("hello"), AT_NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The destination answered " + status + ".");
    assertThat(there.findAll(anyRequestedFor(anyUrl())))
        .allSatisfy(request -> assertThat(request.getUrl()).doesNotContain("elsewhere"));
  }

  @Test
  void oneThatIsGoneIsSentNothingMoreAndWhatWaitsStays() {
    answers(aResponse().withStatus(410));
    assertThat(later(base())).hasMessageContaining("410");
    assertThat(TestDestinations.outbox().held("forward/chat"))
        .hasValueSatisfying(why -> assertThat(why).contains("410").contains("set up again"));
  }

  /** What a request says, in JSON. */
  protected static Map<String, @Nullable Object> json(LoggedRequest request) {
    try {
      return Json.readPayload(request.getBody());
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }

  /** Why nothing more is sent after such an answer. */
  protected final String gone(ResponseDefinitionBuilder answer) {
    answers(answer);
    assertThat(later(base()).retryAfter()).isZero();
    return TestDestinations.outbox().held("forward/chat").orElseThrow();
  }

  /** Why a message is dead after such an answer. */
  protected final String dead(ResponseDefinitionBuilder answer) {
    answers(answer);
    IllegalStateException dead =
        catchThrowableOfType(
            IllegalStateException.class, () -> deliver(base(), Messages.text("hello"), AT_NOON));
    return String.valueOf(dead.getMessage());
  }

  /** That such an answer is no end. */
  protected final RetryableDeliveryException passing(ResponseDefinitionBuilder answer) {
    answers(answer);
    return later(base());
  }

  /** What is kept of a message that is taken. */
  protected final Receipt receipt(ChatMessage message) throws Exception {
    answers(taken());
    return deliver(base(), message, Clock.systemUTC());
  }

  @Test
  void silenceIsTriedAgain() {
    answers(taken().withFixedDelay(4_000));
    assertThat(later(base()).outcomeUnknown()).isTrue();
  }

  @Test
  void aCutConnectionIsTriedAgain() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(later(base()).outcomeUnknown()).isTrue();
  }

  @Test
  void anAnswerOfAnySizeIsAnAnswer() throws Exception {
    answers(aResponse().withStatus(429).withHeader("Retry-After", "7").withBody(HUGE));
    assertThat(later(base()).retryAfter()).hasSeconds(7);
  }

  @Test
  void aCertificateNobodyVouchesForIsNotTalkedTo() {
    answers(taken());
    RetryableDeliveryException later = later("https://localhost:" + there.getHttpsPort());
    assertThat(later).hasMessageContaining("certificate");
    assertThat(later.outcomeUnknown()).isFalse();
    assertThat(there.findAll(anyRequestedFor(anyUrl()))).isEmpty();
  }

  @Test
  void oneThatIsDownIsTriedAgain() {
    RetryableDeliveryException later = later("http://127.0.0.1:1");
    assertThat(later).hasMessage("The destination cannot be reached.");
    assertThat(later.outcomeUnknown()).isFalse();
  }

  private static String base() {
    return "http://localhost:" + there.getPort();
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    there.stubFor(any(anyUrl()).willReturn(answer));
  }

  private RetryableDeliveryException later(String base) {
    RetryableDeliveryException later =
        catchThrowableOfType(
            RetryableDeliveryException.class, () -> deliver(base, Messages.text("hello"), AT_NOON));
    assertThat(later.getMessage()).doesNotContain("secret", "127.0.0.1", "localhost");
    return later;
  }

  private Receipt deliver(String base, ChatMessage message, Clock clock) throws Exception {
    return TestDestinations.forwarder(kind, configured(base), clock)
        .deliver(Messages.delivery(message));
  }

  private Map<String, String> configured(String base) {
    Map<String, String> properties = new HashMap<>(properties(base + SECRET_PATH));
    properties.put("kind", kind.name());
    return properties;
  }
}
