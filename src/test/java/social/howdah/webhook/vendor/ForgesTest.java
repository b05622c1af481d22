package social.howdah.webhook.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.Event;
import social.howdah.message.Phase;
import social.howdah.webhook.Received;
import social.howdah.webhook.Samples;
import social.howdah.webhook.Samples.Sample;
import social.howdah.webhook.Source;
import social.howdah.webhook.TestSources;

/** What each of the forges has of its own. */
class ForgesTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void whatIsConfidentialAtGitlabHasATypeOfItsOwnAndIsNotToldByDefault() {
    Sample issue = sample("gitlab", "issue");
    Event event =
        VendorSamples.events(
                issue, changed(issue, "\"iid\": 23", "\"iid\": 23, \"confidential\": true"))
            .get(0);
    assertThat(event.type()).isEqualTo("com.gitlab.confidential_issue.open");
    assertThat(VendorSamples.text(issue, event))
        .isEqualTo("user1 changed a confidential issue in gitlabhq/gitlab-test");
  }

  @Test
  void aGitlabWithASigningTokenSignsAsStandardWebhooksHasIt() throws Exception {
    Source gitlab =
        TestSources.open(
            Map.of(
                "howdah.source.a-source.kind", "gitlab",
                "howdah.source.a-source.secret", SECRET,
                "howdah.source.a-source.signature", "standard-webhooks"));
    Sample push = sample("gitlab", "push");
    String body = new String(push.body(), StandardCharsets.UTF_8);
    long now = Instant.now().getEpochSecond();
    Map<String, List<String>> headers = new HashMap<>(push.headers());
    headers.put("webhook-id", List.of("1"));
    headers.put("webhook-timestamp", List.of(String.valueOf(now)));
    headers.put("webhook-signature", List.of(new Webhook(SECRET).sign("1", now, body)));
    assertThat(gitlab.signatures().current().matches(new Received(headers, push.body()))).isTrue();
    headers.remove("webhook-signature");
    headers.put("X-Gitlab-Token", List.of(SECRET));
    assertThat(gitlab.signatures().current().matches(new Received(headers, push.body()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"gitlab,push,Idempotency-Key", "bitbucket,repo.push,X-Request-UUID"})
  void aRepeatIsToldByTheBodyWhereThereIsNoId(String kind, String name, String header) {
    Sample push = sample(kind, name);
    Map<String, List<String>> headers = new HashMap<>(push.headers());
    headers.remove(header);
    String id = id(push, new Received(headers, push.body()));
    assertThat(id(push, new Received(headers, push.body()))).isEqualTo(id);
    String other = new String(push.body(), StandardCharsets.UTF_8) + " ";
    assertThat(id(push, new Received(headers, other.getBytes(StandardCharsets.UTF_8))))
        .isNotEqualTo(id);
  }

  @Test
  void aCommentOnAPullRequestIsAStepInThePullRequestsThread() {
    Event opened = event(sample("github", "pull_request.opened"));
    Sample onIssue = sample("github", "issue_comment.created");
    Event comment =
        VendorSamples.events(
                onIssue,
                changed(onIssue, "\"number\":1,", "\"number\":2,\"pull_request\":{\"url\":\"\"},"))
            .get(0);
    assertThat(comment.details().thread())
        .isEqualTo(opened.details().thread())
        .isEqualTo("Codertocat/Hello-World/pull/2");
    assertThat(opened.details().phase()).isEqualTo(Phase.OPENED);
    assertThat(comment.details().phase()).isEqualTo(Phase.UPDATED);
  }

  @Test
  void aCommentThatIsDeletedDoesNotDeleteItsIssue() {
    Sample comment = sample("github", "issue_comment.created");
    Event deleted =
        VendorSamples.events(
                comment, changed(comment, "\"action\":\"created\"", "\"action\":\"deleted\""))
            .get(0);
    assertThat(deleted.type()).isEqualTo("com.github.issue_comment.deleted");
    assertThat(deleted.details().phase()).isEqualTo(Phase.UPDATED);
  }

  @Test
  void anIssueOfJiraIsOverOnceItsStatusIsDone() {
    Sample updated = sample("jira", "issue_updated.status");
    Event done =
        VendorSamples.events(updated, changed(updated, "\"indeterminate\"", "\"done\"")).get(0);
    assertThat(done.details().phase()).isEqualTo(Phase.RESOLVED);
    assertThat(event(updated).details().phase()).isEqualTo(Phase.UPDATED);
    assertThat(event(updated).time()).isEqualTo("2017-01-30T17:32:14.721Z");
  }

  private static Event event(Sample sample) {
    return VendorSamples.events(sample, new Received(sample.headers(), sample.body())).get(0);
  }

  private static String id(Sample sample, Received request) {
    return VendorSamples.events(sample, request).get(0).id();
  }

  private static Received changed(Sample sample, String from, String to) {
    String body = new String(sample.body(), StandardCharsets.UTF_8);
    assertThat(body).contains(from);
    return new Received(sample.headers(), body.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static Sample sample(String kind, String name) {
    return Samples.of(kind).stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
