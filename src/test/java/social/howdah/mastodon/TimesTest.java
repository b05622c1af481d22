package social.howdah.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.mastodon.entity.Account;

class TimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-23T15:22:45.933Z      | 2026-11-23T15:22:45.933Z
          2026-11-23T15:22:45Z          | 2026-11-23T15:22:45Z
          2026-11-23T15:22:45.123456789Z| 2026-11-23T15:22:45.123456789Z
          2026-11-23T15:22:45+01:30     | 2026-11-23T13:52:45Z
          2026-11-23T15:22:45.933       | 2026-11-23T15:22:45.933Z
          2026-11-23T15:22:45           | 2026-11-23T15:22:45Z
          2026-11-23T15:22Z             | 2026-11-23T15:22:00Z
          2026-11-23 15:22:45Z          | 2026-11-23T15:22:45Z
          ' 2026-11-23T15:22:45Z '      | 2026-11-23T15:22:45Z
          2026-11-23                    | 2026-11-23T00:00:00Z
          1764000000                    | 2025-11-24T16:00:00Z
          -1                            | 1969-12-31T23:59:59Z
          Mon, 23 Nov 2026 15:22:45 GMT | 2026-11-23T15:22:45Z
          """)
  void aTimeIsReadHoweverItIsWritten(String written, Instant time) throws IOException {
    assertThat(account("created_at", written).createdAt()).isEqualTo(time);
    assertThat(account("last_status_at", written).lastStatusAt())
        .isEqualTo(LocalDate.parse(time.toString().substring(0, 10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "soon",
        "23.11.2026",
        "2026-11-23T",
        "2026-13-01T00:00:00Z",
        "2026-02-30",
        "2026-11-23T15:22:45Z and more",
        "1764000000000000",
        "Mon, 23 Never 2026"
      })
  void whatIsNoTimeCountsAsAbsent(String written) throws IOException {
    assertThat(account("created_at", written).createdAt()).isNull();
    assertThat(account("last_status_at", written).lastStatusAt()).isNull();
  }

  @Test
  void secondsMayBeANumber() throws IOException {
    Account account =
        (Account) TestClient.decode("{\"created_at\": 1764000000, \"new\": {}}", Account.class);
    assertThat(account.createdAt()).isEqualTo(Instant.ofEpochSecond(1_764_000_000));
  }

  private static Account account(String field, String written) throws IOException {
    return (Account) TestClient.decode("{\"%s\": \"%s\"}".formatted(field, written), Account.class);
  }
}
