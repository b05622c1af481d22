package social.howdah.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.mastodon.statuses.Statuses;

/** Whether an instance has a method, by what it says of itself. */
class SupportTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final Statuses statuses = new Statuses(TestClient.client());

  /** Quotes came with Mastodon 4.5, whose API is the seventh. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'version':'4.5.0','api_versions':{'mastodon':7}}        | YES",
        "{'version':'4.6.0-alpha','api_versions':{'mastodon':6}}  | NO",
        "{'version':'4.5.1+fork'}                                 | YES",
        "{'version':'4.4.9'}                                      | NO",
        "{'version':'2.7.2 (compatible; Pleroma 2.6.0)'}          | NO",
        "{'version':'0.20.3'}                                     | UNKNOWN",
        "{'version':'99999999999.1'}                              | UNKNOWN",
        "{'version':null,'api_versions':{'mastodon':null}}        | UNKNOWN",
        "{}                                                       | UNKNOWN"
      })
  void theVersionTells(String answer, Support expected) {
    server.stubFor(get("/api/v2/instance").willReturn(okJson(answer.replace('\'', '"'))));
    assertThat(statuses.supports(instance(), "quotes")).isEqualTo(expected);
    assertThat(statuses.supports(instance(), "quotes")).isEqualTo(expected);
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void anOlderInstanceTellsByTheFirstVersion() {
    server.stubFor(get("/api/v1/instance").willReturn(okJson("{\"version\":\"3.5.3\"}")));
    assertThat(statuses.supports(instance(), "quotes")).isEqualTo(Support.NO);
    assertThat(statuses.supports(instance(), "context")).isEqualTo(Support.YES);
  }

  @Test
  void aMethodThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> statuses.supports(instance(), "qoutes"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instance instance() {
    return new Instance(URI.create(server.baseUrl()));
  }
}
