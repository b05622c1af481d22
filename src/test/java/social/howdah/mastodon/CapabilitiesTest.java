package social.howdah.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.mastodon.statuses.Statuses;

/** "Does this server have you?", asked of methods of different ages. */
class CapabilitiesTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final Statuses statuses = new Statuses(TestClient.client());
  private final Instance instance = new Instance(URI.create(server.baseUrl()));

  /**
   * {@code quotes} came with Mastodon 4.5.0 and version 7 of the API, {@code history} with 3.5.0.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'version':'4.5.0','api_versions':{'mastodon':7}} | YES | YES",
        "{'version':'4.4.9','api_versions':{'mastodon':6}} | NO | YES",
        "{'version':'4.4.9+glitch','api_versions':{'mastodon':7}} | YES | YES",
        "{'version':'4.5.0-beta.1'} | YES | YES",
        "{'version':'3.4.10'} | NO | NO",
        "{'version':'2.7.2 (compatible; Pleroma 2.6.0)'} | NO | NO",
        "{'version':'0.20.0+git-1a2b3c','api_versions':{}} | UNKNOWN | UNKNOWN",
        "{'version':'4.6.0-alpha','api_versions':{'mastodon':6}} | NO | YES",
        "{'version':'99999999999.1'} | UNKNOWN | UNKNOWN",
        "{'version':'nightly'} | UNKNOWN | UNKNOWN",
        "{'version':null,'api_versions':{'mastodon':null}} | UNKNOWN | UNKNOWN",
        "{} | UNKNOWN | UNKNOWN"
      })
  void theNumberOfTheApiCountsAndElseTheVersion(String said, Support quotes, Support history) {
    server.stubFor(get("/api/v2/instance").willReturn(okJson(said.replace('\'', '"'))));
    assertThat(statuses.supports(instance, "quotes")).isEqualTo(quotes);
    assertThat(statuses.supports(instance, "history")).isEqualTo(history);
    server.verify(1, getRequestedFor(urlEqualTo("/api/v2/instance")));
  }

  @Test
  void anOldServerIsAskedByTheFirstVersion() {
    server.stubFor(get("/api/v1/instance").willReturn(okJson("{\"version\":\"3.5.3\"}")));
    assertThat(statuses.supports(instance, "quotes")).isEqualTo(Support.NO);
    assertThat(statuses.supports(instance, "history")).isEqualTo(Support.YES);
  }

  @ParameterizedTest
  @CsvSource({
    "mastodon, 4.5.2, YES",
    "mastodon, 4.4.0, NO",
    "Mastodon, v4.6.0+hometown, YES",
    "gotosocial, 0.20.0, UNKNOWN",
    "pixelfed, 4.9.0, UNKNOWN"
  })
  void aClosedServerStillNamesItsSoftware(String name, String version, Support expected) {
    server.stubFor(get("/api/v2/instance").willReturn(unauthorized()));
    server.stubFor(
        get("/nodeinfo/2.0")
            .willReturn(
                okJson(
                    "{\"software\":{\"name\":\"%s\",\"version\":\"%s\"}}"
                        .formatted(name, version))));
    assertThat(statuses.supports(instance, "quotes")).isEqualTo(expected);
  }

  @Test
  void whoSaysNothingAtAllIsUnknown() {
    assertThat(statuses.supports(instance, "quotes")).isEqualTo(Support.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "qoutes"})
  void aMethodThatDoesNotExistIsAMistake(String method) {
    assertThatThrownBy(() -> statuses.supports(instance, method))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
