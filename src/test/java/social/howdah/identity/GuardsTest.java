package social.howdah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.Secret;
import social.howdah.platform.problem.Problem;

/** Cookies, the origin of forms, and where {@code next} leads. */
class GuardsTest {
  private static final URI HOWDAH = URI.create("https://howdah.example");

  @Test
  void aCookieIsForThisHostAloneAndNotForScripts() {
    NewCookie cookie = new GuardedCookie("howdah", HOWDAH).with(Secret.of("value"), -1);
    assertThat(cookie.getName()).isEqualTo("__Host-howdah");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, __Host-howdah, /",
    "https://a.example/howdah, __Secure-howdah, /howdah",
    "http://localhost:8080, howdah, /"
  })
  void thePrefixIsTheStrictestThatBrowsersAllow(URI publicUrl, String name, String path) {
    NewCookie cookie = new GuardedCookie("howdah", publicUrl).gone();
    assertThat(cookie.getName()).isEqualTo(name);
    assertThat(cookie.getPath()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, true",
        "https://howdah.example, same-origin, true",
        "https://howdah.example, -, true",
        "-, none, true",
        "https://evil.example, -, false",
        "null, -, false",
        "https://howdah.example.evil.example, -, false",
        "http://howdah.example, -, false",
        "-, cross-site, false",
        "-, same-site, false",
        "https://howdah.example, cross-site, false"
      })
  void aFormOfAnotherSiteIsRefused(String origin, String site, boolean taken) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Origin", origin);
    headers.put("Sec-Fetch-Site", site);
    if (taken) {
      assertThatCode(() -> SameOrigin.require(headers::get, HOWDAH)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> SameOrigin.require(headers::get, HOWDAH))
          .isInstanceOf(Problem.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/%5Cevil.example\r\nSet-Cookie: a=b",
        "/.evil.example",
        "@evil.example",
        "javascript:alert(1)",
        "/a b",
        ""
      })
  void whereSomebodyElseWantsToSendPeopleLeadsHome(String next) {
    assertThat(NextPage.of(HOWDAH, next)).isEqualTo(URI.create("https://howdah.example/"));
  }

  @Test
  void aPageOfOursIsComeBackTo() {
    assertThat(NextPage.of(HOWDAH, "/admin/audit?actor=a%20b"))
        .isEqualTo(URI.create("https://howdah.example/admin/audit?actor=a%20b"));
  }
}
