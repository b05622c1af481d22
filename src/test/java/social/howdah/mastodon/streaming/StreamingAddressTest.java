package social.howdah.mastodon.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamingAddressTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "wss://s.example, -, https://a.example, wss://s.example/api/v1/streaming",
        "wss://s.example/, -, https://a.example, wss://s.example/api/v1/streaming",
        "wss://a.example:8080, -, http://a.example:8080, ws://a.example:8080/api/v1/streaming",
        "ws://s.example, -, https://a.example, wss://s.example/api/v1/streaming",
        "https://s.example, -, https://a.example, wss://s.example/api/v1/streaming",
        "-, https://s.example/api/v1/streaming, https://a.example, wss://s.example/api/v1/streaming",
        "-, /elsewhere/streaming, https://a.example, wss://a.example/elsewhere/streaming",
        "-, -, https://a.example, wss://a.example/api/v1/streaming",
        "-, -, http://127.0.0.1:3000, ws://127.0.0.1:3000/api/v1/streaming"
      })
  void isAnnouncedOrFoundOrTheInstanceItself(
      String announced, String redirect, String base, String expected) {
    URI own = URI.create(base + "/api/v1/streaming");
    assertThat(
            StreamingAddress.of(
                Optional.ofNullable(announced).map(URI::create),
                () -> Optional.ofNullable(redirect).map(URI::create),
                own))
        .isEqualTo(URI.create(expected));
  }
}
