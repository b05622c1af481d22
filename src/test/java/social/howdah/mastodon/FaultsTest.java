package social.howdah.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.mastodon.entity.ApiError;
import social.howdah.mastodon.entity.ErrorCode;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.platform.Secret;

/** What goes wrong at an instance or on the way to it, and what the caller is told. */
class FaultsTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @RegisterExtension
  static final WireMockExtension other =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final Statuses statuses = new Statuses(TestClient.client());

  @ParameterizedTest
  @CsvSource({
    "401, UnauthorizedException",
    "403, ForbiddenException",
    "404, NotFoundException",
    "410, GoneException",
    "422, UnprocessableException",
    "429, RateLimitedException",
    "500, ServerErrorException",
    "503, ServerErrorException",
    "418, OtherAnswerException",
    "302, OtherAnswerException"
  })
  void everyStatusHasItsException(int status, String name) {
    answer(error(status, "{\"error\":\"why\"}").withHeader("Location", "/elsewhere"));
    AnswerException thrown = failure();
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(name);
    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.error()).isEqualTo("why");
    assertThat(thrown).hasMessageNotContaining("token");
    server.verify(1, getRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html><html><body><h1>Bad Gateway</h1></body></html>",
        "[]",
        "null",
        "{\"error\":{\"error\":7}}",
        "{\"error\":"
      })
  void anErrorNeedsNoReadableBody(String body) {
    for (int status : new int[] {500, 502, 503}) {
      answer(error(status, body).withHeader("Content-Type", "text/html"));
      assertThat(failure())
          .isInstanceOf(ServerErrorException.class)
          .extracting("status")
          .isEqualTo(status);
    }
  }

  @Test
  void whatIsWrongWithEachValueIsTold() {
    answer(
        error(
            422,
            """
            {"error":"Validation failed: Username has already been taken","details":{
             "username":[{"error":"ERR_TAKEN","description":"has already been taken"},
                         {"error":"ERR_TOMORROW"}],"email":[]}}
            """));
    UnprocessableException refusal = (UnprocessableException) failure();
    assertThat(refusal.error()).startsWith("Validation failed");
    List<ApiError.Detail> details = refusal.details().getOrDefault("username", List.of());
    assertThat(details.get(0).error().is(ErrorCode.ERR_TAKEN)).isTrue();
    assertThat(details.get(0).description()).isEqualTo("has already been taken");
    assertThat(details.get(1).error().raw()).isEqualTo("ERR_TOMORROW");
    assertThat(refusal.details().get("email")).isEmpty();
  }

  @Test
  void errorsWithinErrorsAreRead() {
    answer(
        error(
            422,
            """
            {"error":{"error":"This value is blank","error_description":"data is empty",
             "details":{"data":[{"error":"ERR_BLANK"}]}}}
            """));
    UnprocessableException refusal = (UnprocessableException) failure();
    assertThat(refusal.error()).isEqualTo("This value is blank");
    assertThat(refusal).hasMessageContaining("(data is empty)");
    assertThat(refusal.details()).containsKey("data");
  }

  @Test
  void aMessageIsOneShortLineWithoutTheToken() {
    answer(
        error(403, "{\"error\":\"no\\nentry for s3cr3t" + " so long".repeat(100) + "\"}")
            .withHeader("X-Request-Id", "id-7"));
    AnswerException refusal = failure();
    assertThat(refusal.requestId()).isEqualTo("id-7");
    assertThat(refusal.request()).isEqualTo("GET /api/v1/statuses/{id}");
    assertThat(refusal)
        .hasMessageContaining("403 to GET /api/v1/statuses/{id}: no entry for … so long")
        .hasMessageEndingWith("[request id-7]")
        .hasMessageNotContaining("s3cr3t");
    assertThat(refusal.getMessage()).hasSizeLessThan(500);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aCutConnectionLeavesTheOutcomeUnknown(Fault fault) {
    answer(aResponse().withFault(fault));
    assertThatThrownBy(this::status).isInstanceOf(NoAnswerException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | <html>nice</html>",
        "application/json | {\"id\":",
        "application/json | [1]",
        "application/json | null",
        "application/json | ''"
      })
  void aSuccessThatCannotBeReadLeavesTheOutcomeUnknown(String type, String body) {
    answer(aResponse().withHeader("Content-Type", type).withBody(body));
    assertThatThrownBy(this::status).isInstanceOf(NoAnswerException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "text/html", "application/json; charset=nonsense", "/"})
  void whatAnAnswerClaimsToBeIsNotAsked(String type) {
    answer(okJson("{\"id\":\"7\"}").withHeader("Content-Type", type));
    assertThat(status().id()).isEqualTo("7");
  }

  @Test
  void aRedirectIsNotFollowed() {
    answer(aResponse().withStatus(307).withHeader("Location", other.baseUrl() + "/api/v1/x"));
    OtherAnswerException redirect = (OtherAnswerException) failure();
    assertThat(redirect.location()).hasValue(URI.create(other.baseUrl() + "/api/v1/x"));
    server.verify(1, anyRequestedFor(anyUrl()));
    other.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void whatCannotBeConnectedWasNotSent() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Instance nowhere = new Instance(URI.create("http://127.0.0.1:" + port));
    assertThatThrownBy(() -> statuses.get(nowhere, "1")).isInstanceOf(UnreachableException.class);
    Instance refused = new Instance(URI.create("http://192.168.255.254"));
    assertThatThrownBy(() -> statuses.get(refused, "1"))
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("howdah.network.allow");
  }

  @Test
  void aScopeThatIsMissingIsNamedBeforeAnythingIsSent() {
    Caller.UserToken reader =
        new Caller.UserToken(instance(), Secret.of("s3cr3t"), Set.of("read", "write:media"));
    MissingScopeException missing =
        catchThrowableOfType(MissingScopeException.class, () -> statuses.delete(reader, "1", null));
    assertThat(missing.scope()).isEqualTo("write:statuses");
    assertThat(missing)
        .hasMessageContaining("write:statuses")
        .hasMessageContaining("read write:media")
        .hasMessageNotContaining("s3cr3t");
    server.verify(0, anyRequestedFor(anyUrl()));
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder error(int status, String body) {
    return aResponse().withStatus(status).withBody(body);
  }

  private AnswerException failure() {
    return catchThrowableOfType(AnswerException.class, this::status);
  }

  private Status status() {
    return statuses.get(new Caller.UserToken(instance(), Secret.of("s3cr3t"), Set.of()), "1");
  }

  private static Instance instance() {
    return new Instance(URI.create(server.baseUrl()));
  }
}
