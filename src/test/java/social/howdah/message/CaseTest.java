package social.howdah.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import social.howdah.platform.json.Json;

/** What moderators decide, read from the webhooks' samples. */
class CaseTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void aReportIsOfTheInstanceWhoseAccountIsInIt() throws Exception {
    Case report = Case.of(event("report", "created")).orElseThrow();
    assertThat(report.key()).isEqualTo("mastodonwebsite/report/8437");
    assertThat(report.target().get("acct")).isEqualTo("cheeseperson@someothermastodonsite.com");
    assertThat(report).hasToString("Case[mastodonwebsite/report/8437]");
  }

  @Test
  void aNotificationTellsOfTheSameCase() {
    Event event =
        Event.bare(
            "mastodon",
            "1",
            "social.mastodon.notification.admin.report",
            NOW,
            "mo@example.org",
            Map.of(
                "notification",
                Map.of(
                    "account", Map.of("acct", "a", "url", "https://social.example.org/@a"),
                    "report",
                        Map.of("id", "12", "target_account", Map.of("acct", "b@c.example")))));
    assertThat(Case.of(event).orElseThrow().key()).isEqualTo("social.example.org/report/12");
  }

  @Test
  void anUpdateSaysWhoHasSettledItAndWhen() throws Exception {
    assertThat(Standing.of(event("report", "updated")))
        .contains(
            new Standing(
                "social.example.org/report/12",
                Standing.SETTLED,
                "moderator",
                "moderator",
                Instant.parse("2026-10-23T15:40:00Z")));
  }

  @Test
  void anApprovalSaysSo() throws Exception {
    assertThat(Standing.of(event("account", "approved")).orElseThrow().outcome())
        .isEqualTo(Standing.APPROVED);
  }

  @Test
  void whatIsNewOrNoCaseIsNoNews() throws Exception {
    assertThat(Standing.of(event("report", "created"))).isEmpty();
    assertThat(Standing.of(event("account", "created"))).isEmpty();
    assertThat(Standing.of(event("status", "updated"))).isEmpty();
  }

  private static Event event(String thing, String what) throws Exception {
    String file = "/social/howdah/webhook/samples/mastodon-admin/%s-%s.json".formatted(thing, what);
    try (InputStream json = CaseTest.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(json, file).readAllBytes();
      String type = "org.joinmastodon.%s.%s".formatted(thing, what);
      return Event.bare("server", "1", type, NOW, null, Json.readPayload(bytes));
    }
  }
}
