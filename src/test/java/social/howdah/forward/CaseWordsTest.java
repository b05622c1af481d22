package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;

/** What moderators are shown. */
class CaseWordsTest {
  private static final String WEBHOOK = "org.joinmastodon.";
  private static final String NOTIFICATION = "social.mastodon.notification.";

  @Test
  void aReportSaysWhoReportedWhomAndWhy() throws Exception {
    Words words = words(WEBHOOK + "report.created", sample("report-created"));
    assertThat(words.headline())
        .isEqualTo("Report of @cheeseperson@someothermastodonsite.com: violation");
    assertThat(words.body())
        .isEqualTo(
            """
            Reported by @bobisaburger
            Rule: Don't be a meanie!
            • Here is some content https://someothermastodonsite.com/@cheeseperson/111301083360371621""");
    assertThat(words.url()).isEqualTo("https://mastodonwebsite/admin/reports/8437");
  }

  @Test
  void addressesAreNotShown() throws Exception {
    for (String sample : List.of("report-created", "account-created")) {
      assertThat(words(WEBHOOK + sample.replace('-', '.'), sample(sample)).plain("\n"))
          .doesNotContain("203.0.113.9", "12.34.56.78", "alice@example.org", "emailservice");
    }
  }

  @Test
  void whatAnAuthorWarnsOfIsNotShown() {
    Map<String, Object> warned =
        Map.of("content", "<p>He dies.</p>", "spoiler_text", "the last page");
    Map<String, Object> pictured =
        Map.of(
            "content",
            "<p>Look</p>",
            "sensitive",
            true,
            "media_attachments",
            List.of(Map.of("type", "image", "description", "a body")));
    String body = notified(Map.of("statuses", List.of(warned, pictured))).body();
    assertThat(body)
        .contains("• Content warning: the last page", "• Look [sensitive image]")
        .doesNotContain("dies", "a body");
  }

  @Test
  void aNotificationSaysAsMuchAsItKnows() {
    Words words = notified(Map.of("status_ids", List.of("1", "2"), "comment", " Spam! "));
    assertThat(words.headline()).isEqualTo("Report of @troll: spam");
    assertThat(words.body()).isEqualTo("Reported by @bob@other.example\n“Spam!”\n2 posts");
    assertThat(words.url()).isEqualTo("https://m.example/admin/reports/12");
  }

  @Test
  void aLongReportIsBounded() {
    Map<String, Object> status = Map.of("content", "<p>" + "long ".repeat(1_000) + "</p>");
    Words words =
        notified(
            Map.of("comment", "word ".repeat(5_000), "statuses", Collections.nCopies(40, status)));
    assertThat(words.body()).endsWith("\n35 more posts").hasSizeLessThan(3_000);
  }

  @Test
  void aSignUpSaysWhy() throws Exception {
    Words words = words(WEBHOOK + "account.created", sample("account-created"));
    assertThat(words.headline()).isEqualTo("@alice signed up and waits to be let in");
    assertThat(words.body()).isEqualTo("“I work in the shop.”");
    assertThat(words.url())
        .isEqualTo("https://social.example.org/admin/accounts/01X9XVVHTA3E1KYJM3QT4D0WT2");
  }

  private static Words notified(Map<String, Object> more) {
    Map<String, Object> target = Map.of("acct", "troll", "url", "https://m.example/@troll");
    Map<String, Object> report =
        new HashMap<>(Map.of("id", "12", "category", "spam", "target_account", target));
    report.putAll(more);
    return words(
        NOTIFICATION + "admin.report",
        Map.of(
            "recipient",
            "mo",
            "notification",
            Map.of(
                "type",
                "admin.report",
                "account",
                Map.of("acct", "bob@other.example", "url", "https://other.example/@bob"),
                "report",
                report)));
  }

  private static Words words(String type, Map<String, @Nullable Object> data) {
    String source = type.startsWith(WEBHOOK) ? "server" : "mastodon";
    return Words.of(
        new ChatMessage(
            "chat", Event.bare(source, "1", type, Instant.EPOCH, "mo@m.example", data), null));
  }

  private static Map<String, @Nullable Object> sample(String name) throws Exception {
    String file = "/social/howdah/webhook/samples/mastodon-admin/" + name + ".json";
    try (InputStream json = CaseWordsTest.class.getResourceAsStream(file)) {
      return Json.readPayload(Objects.requireNonNull(json, file).readAllBytes());
    }
  }
}
