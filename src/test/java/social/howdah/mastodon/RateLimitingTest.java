package social.howdah.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.mastodon.statuses.Media;
import social.howdah.mastodon.statuses.MediaUpload;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.platform.Secret;

/** A spent budget: whose it is, how long it lasts, and who waits. */
class RateLimitingTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration SHORT = Duration.ofMillis(300);

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private Instant now = NOON;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final MastodonClient client = TestClient.client(new RateLimits(clock), clock);
  private final Statuses statuses = new Statuses(client);
  private final Media media = new Media(client);

  @Test
  void aRealRefusalTellsTheResetByOurClock() throws Exception {
    server.stubFor(
        any(anyUrl())
            .willReturn(Recording.answer(Recording.read("gotosocial-extra/rate-limited-429"))));
    RateLimitedException refusal = refusal(user("a", Pacing.FAIL));
    assertThat(refusal.reset()).isEqualTo(NOON.plusSeconds(300));
    assertThat(refusal.error()).isEqualTo("rate limit reached");
    assertThat(refusal.requestId()).isEqualTo("000038g8z90hw000006g");
  }

  @Test
  void whatWouldBeRefusedIsNotSentBeforeTheReset() {
    server.stubFor(any(anyUrl()).willReturn(refused(Duration.ofMinutes(3))));
    RateLimitedException first = refusal(user("a", Pacing.FAIL));
    assertThat(first.reset()).isEqualTo(NOON.plusSeconds(180));
    now = NOON.plusSeconds(179);
    RateLimitedException second = refusal(user("a", Pacing.FAIL));
    assertThat(second.reset()).isEqualTo(first.reset());
    assertThat(second).hasMessageContaining("nothing was sent");
    sent(1);
    now = NOON.plusSeconds(180);
    refusal(user("a", Pacing.FAIL));
    sent(2);
  }

  @Test
  void aRefusalWithoutHeadersLastsTheUsualWindow() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429)));
    assertThat(refusal(user("a", Pacing.FAIL)).reset()).isEqualTo(NOON.plusSeconds(300));
    now = NOON.plusSeconds(299);
    refusal(user("a", Pacing.FAIL));
    sent(1);
  }

  @Test
  void theLastCallOfABudgetSucceedsAndTheNextIsNotSent() {
    server.stubFor(any(anyUrl()).willReturn(budget(0, Duration.ofMinutes(3))));
    assertThat(statuses.get(user("a", Pacing.FAIL), "1").id()).isEqualTo("7");
    refusal(user("a", Pacing.FAIL));
    sent(1);
  }

  @Test
  void aBudgetIsThatOfOneTokenOrOfNobodyAtOneInstance() {
    server.stubFor(any(anyUrl()).willReturn(budget(0, Duration.ofMinutes(3))));
    statuses.get(user("a", Pacing.FAIL), "1");
    statuses.get(user("b", Pacing.FAIL), "1");
    statuses.get(instance(), "1");
    sent(3);
    assertThatThrownBy(() -> statuses.get(instance(), "1"))
        .isInstanceOf(RateLimitedException.class);
    refusal(user("b", Pacing.FAIL));
    sent(3);
  }

  @Test
  void uploadsAndRemovalsHaveBudgetsOfTheirOwn() {
    server.stubFor(any(anyUrl()).willReturn(budget(100, Duration.ofMinutes(5))));
    server.stubFor(delete("/api/v1/statuses/1").willReturn(budget(0, Duration.ofMinutes(30))));
    server.stubFor(post("/api/v2/media").willReturn(budget(0, Duration.ofMinutes(20))));
    Caller.UserToken user = user("a", Pacing.FAIL);
    statuses.delete(user, "1", null);
    assertThatThrownBy(() -> statuses.delete(user, "1", null))
        .isInstanceOf(RateLimitedException.class);
    assertThatThrownBy(() -> statuses.unreblog(user, "1")).isInstanceOf(RateLimitedException.class);
    sent(1);
    media.upload(user, picture());
    assertThatThrownBy(() -> media.upload(user, picture()))
        .isInstanceOf(RateLimitedException.class);
    statuses.get(user, "1");
    sent(3);
    now = NOON.plus(Duration.ofMinutes(21));
    media.upload(user, picture());
    sent(4);
  }

  @Test
  void whenNothingIsLeftAtAllNothingIsSent() {
    server.stubFor(any(anyUrl()).willReturn(budget(0, Duration.ofMinutes(5))));
    Caller.UserToken user = user("a", Pacing.FAIL);
    statuses.get(user, "1");
    assertThatThrownBy(() -> media.upload(user, picture()))
        .isInstanceOf(RateLimitedException.class);
    assertThatThrownBy(() -> statuses.delete(user, "1", null))
        .isInstanceOf(RateLimitedException.class);
    sent(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Pacing.class,
      names = {"WAIT", "PACE"})
  void whoeverWaitsIsAnsweredAfterTheReset(Pacing pacing) {
    server.stubFor(
        any(anyUrl())
            .inScenario("refused once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(refused(SHORT))
            .willSetStateTo("reset"));
    server.stubFor(
        any(anyUrl())
            .inScenario("refused once")
            .whenScenarioStateIs("reset")
            .willReturn(okJson("{\"id\":\"7\"}")));
    assertThat(time(() -> assertThat(statuses.get(user("a", pacing), "1").id()).isEqualTo("7")))
        .isGreaterThanOrEqualTo(SHORT);
    sent(2);
  }

  @Test
  void whoeverIsRefusedAgainAndAgainGivesUp() {
    server.stubFor(any(anyUrl()).willReturn(refused(Duration.ofMillis(20))));
    refusal(user("a", Pacing.WAIT));
    sent(3);
  }

  @Test
  void anUploadIsNotRepeatedForItsBytesMayBeGone() {
    server.stubFor(any(anyUrl()).willReturn(refused(SHORT)));
    assertThatThrownBy(() -> media.upload(user("a", Pacing.WAIT), picture()))
        .isInstanceOf(RateLimitedException.class);
    sent(1);
  }

  @Test
  void pacingSpreadsWhatIsLeftOverTheTimeUntilTheReset() {
    server.stubFor(any(anyUrl()).willReturn(budget(4, SHORT.multipliedBy(4))));
    Caller.UserToken user = user("a", Pacing.PACE);
    statuses.get(user, "1");
    assertThat(time(() -> statuses.get(user, "1"))).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void waitingEndsWhenTheThreadIsInterrupted() {
    server.stubFor(any(anyUrl()).willReturn(budget(0, Duration.ofMinutes(5))));
    statuses.get(user("a", Pacing.FAIL), "1");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> statuses.get(user("a", Pacing.WAIT), "1"))
        .isInstanceOf(UnreachableException.class);
    assertThat(Thread.interrupted()).isTrue();
    sent(1);
  }

  private static Duration time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private RateLimitedException refusal(Caller caller) {
    return catchThrowableOfType(RateLimitedException.class, () -> statuses.get(caller, "1"));
  }

  private static void sent(int count) {
    server.verify(count, anyRequestedFor(anyUrl()));
  }

  /** By a server whose clock is an hour ahead. */
  private ResponseDefinitionBuilder budget(int remaining, Duration untilReset) {
    Instant there = now.plus(Duration.ofHours(1));
    return okJson("{\"id\":\"7\"}")
        .withHeader("Date", "Thu, 01 Jan 2026 13:00:00 GMT")
        .withHeader("X-RateLimit-Remaining", String.valueOf(remaining))
        .withHeader("X-RateLimit-Reset", there.plus(untilReset).toString());
  }

  private ResponseDefinitionBuilder refused(Duration untilReset) {
    return budget(0, untilReset).withStatus(429).withBody("{\"error\":\"Too many requests\"}");
  }

  private static MediaUpload picture() {
    return new MediaUpload(
        new Upload("a.png", "image/png", 1, () -> new ByteArrayInputStream(new byte[1])),
        null,
        null,
        null);
  }

  private static Instance instance() {
    return new Instance(URI.create(server.baseUrl()));
  }

  private static Caller.UserToken user(String token, Pacing pacing) {
    return new Caller.UserToken(instance(), Secret.of("token-" + token), Set.of(), pacing);
  }
}
