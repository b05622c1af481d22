package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.extension.ExtensionJar;

/**
 * The kind of destination of docs/extensions.md compiles, and keeps to what every kind keeps to.
 */
class DestinationsGuideTest extends DestinationContract {
  private static final DestinationKind KIND = fromTheJar();

  DestinationsGuideTest() {
    super(KIND);
  }

  @Override
  protected Map<String, String> properties(String url) {
    return Map.of("url", url, "option.team", "night");
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return super.taken().withHeader("X-Acme-Page", "page-1");
  }

  @Test
  void itTellsWhatThePageSays() throws Exception {
    LoggedRequest request = told(Messages.text("the web is down"));
    assertThat(request.getBodyAsString()).contains("\"team\":\"night\"", "the web is down");
    assertThat(request.getHeader("Idempotency-Key"))
        .isEqualTo(Messages.delivery(Messages.text("")).id().toString());
  }

  @Test
  void anOptionItNeedsStopsTheStart() {
    assertThatThrownBy(
            () ->
                TestDestinations.forwarder(
                    KIND,
                    Map.of("kind", "acme-pager", "url", "https://pager.acme.example/"),
                    Clock.systemUTC()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("howdah.destination.chat.option.team must be set: it is who is woken.");
  }

  private static DestinationKind fromTheJar() {
    try {
      Path jar = ExtensionJar.ofTheGuidesDestination(Files.createTempDirectory("guide"));
      URLClassLoader loader =
          new URLClassLoader(
              new URL[] {jar.toUri().toURL()}, DestinationsGuideTest.class.getClassLoader());
      return (DestinationKind)
          loader.loadClass("com.acme.howdah.PagerKind").getDeclaredConstructor().newInstance();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
