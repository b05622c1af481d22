package social.howdah.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.platform.config.TestSettings;

class ClientAddressTest {
  private final FakeRequest fake = new FakeRequest();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // peer          | X-Forwarded-For                    | counted
        "203.0.113.9     | -                                  | 203.0.113.9",
        "203.0.113.9     | 198.51.100.1                       | 203.0.113.9",
        "10.0.0.1        | 198.51.100.1                       | 198.51.100.1",
        "10.0.0.1        | 192.0.2.1, 198.51.100.1            | 198.51.100.1",
        "10.0.0.1        | 192.0.2.1, 198.51.100.1, 10.0.0.2  | 198.51.100.1",
        "10.0.0.1        | 10.0.0.9, 10.0.0.2                 | 10.0.0.9",
        "10.0.0.1        | 198.51.100.1:4711                  | 198.51.100.1",
        "10.0.0.1        | [2001:db8:1:2::9]:4711             | 2001:db8:1:2::/64",
        "10.0.0.1        | 2001:db8:1:2:3:4:5:6               | 2001:db8:1:2::/64",
        "10.0.0.1        | unknown                            | 10.0.0.1",
        "10.0.0.1        | 198.51.100.1, evil' OR 1=1         | 10.0.0.1",
        "10.0.0.1        | 198.51.100.0/24                    | 10.0.0.1",
        "10.0.0.1        | ,                                  | 10.0.0.1",
        "::ffff:10.0.0.1 | 198.51.100.1                       | 198.51.100.1",
      })
  void whatTheClientWroteIsNotBelieved(String peer, String forwarded, String counted) {
    fake.peer.set(peer);
    fake.forwardedFor.set(forwarded == null ? List.of() : List.of(forwarded));
    assertThat(address().counted()).isEqualTo(counted);
  }

  @Test
  void theLastOfSeveralHeadersCounts() {
    fake.peer.set("10.0.0.1");
    fake.forwardedFor.set(List.of("192.0.2.1", "198.51.100.1"));
    assertThat(address().counted()).isEqualTo("198.51.100.1");
  }

  @Test
  void thePeerIsTheConnectionsOwnWhateverHeadersSay() {
    fake.peer.set("10.0.0.1");
    fake.forwardedFor.set(List.of("192.0.2.1"));
    assertThat(address().peer()).hasToString("Optional[10.0.0.1]");
  }

  private ClientAddress address() {
    return new ClientAddress(
        fake.request(),
        new WebConfig(TestSettings.of(Map.of("howdah.network.trusted-proxies", "10.0.0.0/24"))));
  }
}
