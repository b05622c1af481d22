package social.howdah.platform.oauth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.Metrics;
import social.howdah.platform.Secret;
import social.howdah.platform.SettableClock;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

class ClientCredentialsTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final SettableClock clock = new SettableClock();

  @SuppressWarnings("NullAway.Init") // made before each
  private ClientCredentials credentials;

  @BeforeEach
  void begin() {
    credentials =
        new ClientCredentials(
            URI.create(SERVER.baseUrl() + "/token"),
            "app",
            Secret.of("password"),
            "scope",
            new HttpOut(TestConnections.toThisMachine("1s"), Metrics.none()),
            clock);
  }

  @Test
  void aTokenIsKeptUntilShortlyBeforeItsEnd() throws Exception {
    answers(okJson("{\"access_token\":\"one\",\"expires_in\":3600}"));
    assertThat(credentials.token()).isEqualTo(Secret.of("one"));
    clock.pass(Duration.ofMinutes(54));
    assertThat(credentials.token()).isEqualTo(Secret.of("one"));
    SERVER.verify(1, postRequestedFor(urlEqualTo("/token")));
    answers(okJson("{\"access_token\":\"two\",\"expires_in\":3600}"));
    clock.pass(Duration.ofMinutes(2));
    assertThat(credentials.token()).isEqualTo(Secret.of("two"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401})
  void anApplicationThatIsNotKnownIsRefused(int status) {
    answers(aResponse().withStatus(status).withBody("{\"error\":\"invalid_client\"}"));
    assertThatThrownBy(credentials::token).isInstanceOf(CredentialsRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "no JSON", "{\"access_token\":7,\"expires_in\":1}"})
  void whatIsNoTokenMayPass(String body) {
    answers(okJson(body));
    assertThatThrownBy(credentials::token)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(CredentialsRefusedException.class);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post("/token").willReturn(answer));
  }
}
