package social.howdah.mastodon.coverage;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.OffsetPaged;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Recording;
import social.howdah.mastodon.TestClient;

/** Every recorded answer of a real server, played to every method that asks for it. */
class RecordingsTest {
  private static final int SUCCESS = 200;

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  static List<String> recordings() throws IOException {
    return Recording.names();
  }

  @Test
  void allAreThere() throws Exception {
    assertThat(recordings()).hasSize(196);
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void isUnderstood(String name) throws Exception {
    JsonNode recording = Recording.read("gotosocial/" + name);
    server.stubFor(any(anyUrl()).willReturn(Recording.answer(recording)));
    Calls calls = new Calls(TestClient.client(), new Instance(URI.create(server.baseUrl())));
    JsonNode response = recording.get("response");
    JsonNode request = recording.get("request");
    List<ClientMethod> methods =
        Client.called(request.get("method").asText(), request.get("path").asText());
    assertThat(methods).isNotEmpty();
    for (ClientMethod method : methods) {
      if (response.get("status").asInt() == SUCCESS) {
        Object result = calls.call(method);
        Kept.check(method, response.get("body"), result);
        if (result instanceof Page<?> page) {
          keepsItsLinks(method, page, response);
        }
      } else {
        isRefused(calls, method, response);
      }
    }
  }

  private static void keepsItsLinks(ClientMethod method, Page<?> page, JsonNode response) {
    Optional<String> next = link(response, "next");
    boolean counts = method.api().isAnnotationPresent(OffsetPaged.class);
    assertThat(page.hasNext()).isEqualTo(next.isPresent() || (counts && !page.items().isEmpty()));
    next.ifPresent(url -> leads(page.next(), url));
    Optional<String> previous = link(response, "prev");
    assertThat(page.previous().isPresent()).isEqualTo(previous.isPresent());
    previous.ifPresent(url -> leads(page.previous(), url));
  }

  private static void leads(Optional<? extends Page<?>> page, String link) {
    assertThat(page).isPresent();
    assertThat(server.findAll(anyRequestedFor(anyUrl())))
        .last()
        .satisfies(request -> assertThat(request.getUrl()).isEqualTo(link));
  }

  /** Path and query: the host is that of the recording. */
  private static Optional<String> link(JsonNode response, String relation) {
    Matcher link =
        Pattern.compile("<http://localhost:8180([^>]+)>; rel=\"" + relation + "\"")
            .matcher(response.get("headers").path("Link").asText());
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }

  private static void isRefused(Calls calls, ClientMethod method, JsonNode response) {
    AnswerException refusal = catchThrowableOfType(AnswerException.class, () -> calls.call(method));
    int status = response.get("status").asInt();
    assertThat(refusal.getClass().getSimpleName())
        .isEqualTo(
            switch (status) {
              case 400, 405 -> "OtherAnswerException";
              case 401 -> "UnauthorizedException";
              case 403 -> "ForbiddenException";
              case 404 -> "NotFoundException";
              case 422 -> "UnprocessableException";
              default -> throw new AssertionError("No recording answers " + status);
            });
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.error()).isEqualTo(response.get("body").path("error").asText());
    assertThat(refusal.request()).isEqualTo(method.line());
    assertThat(refusal.requestId())
        .isEqualTo(response.get("headers").path("X-Request-Id").asText());
    assertThat(refusal).hasMessageNotContaining(Calls.TOKEN);
  }
}
