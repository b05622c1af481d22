package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.MetricNames;
import social.howdah.platform.SettableClock;
import social.howdah.platform.TestMetrics;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditEntry;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.routing.approval.Approval;
import social.howdah.routing.approval.Approvals;
import social.howdah.routing.approval.TestApprovals;

/** Statuses that people ask for, and that others approve, on each database. */
@ParameterizedClass
@EnumSource
class ApprovalsTest {
  private final SettableClock clock = new SettableClock();
  private final TestMetrics metrics = new TestMetrics();
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Submissions submissions;
  private final Approvals approvals;

  ApprovalsTest(TestDatabase kind) {
    Database database = kind.open();
    outbox = TestOutbox.idle(database);
    audit = new AuditTrail(database, clock);
    approvals =
        TestApprovals.of(
            TestSettings.of(Map.of("howdah.approval.life", "2d")), database, outbox, clock);
    TestApprovals.gauge(database, metrics, clock);
    submissions = new Submissions(new JournalStore(database), approvals, outbox, database, clock);
  }

  @Test
  void aStatusIsOnItsWayAndSaysWhoCausedIt() {
    assertThat(submissions.post(by("bob", "form-1"))).isTrue();
    assertThat(outbox.recent(List.of("publish/news"), 10))
        .singleElement()
        .extracting(DeliveryState::causedBy)
        .isEqualTo("bob");
  }

  @Test
  void aFormThatIsSentTwicePostsOnce() {
    assertThat(submissions.post(by("bob", "form-1"))).isTrue();
    assertThat(submissions.post(by("bob", "form-1"))).isFalse();
    assertThat(submissions.propose(by("bob", "form-1"))).isFalse();
    assertThat(submissions.post(by("eve", "form-1"))).isTrue();
    assertThat(deliveries()).hasSize(2);
    assertThat(approvals.waiting()).isEmpty();
  }

  @Test
  void theGaugeShowsHowManyWaitAndHaveNotExpired() {
    proposed("bob");
    assertThat(metrics.shown(MetricNames.APPROVALS)).isEqualTo(1);
    clock.pass(Duration.ofDays(2));
    assertThat(metrics.shown(MetricNames.APPROVALS)).isZero();
  }

  @Test
  void whatWaitsIsPostedWithTheApproversWordsInTheRequestersName() {
    UUID id = proposed("bob");
    assertThat(deliveries()).isEmpty();
    assertThat(approvals.approve(id, "ada", "Better words")).isTrue();
    assertThat(deliveries()).singleElement().extracting(DeliveryState::causedBy).isEqualTo("bob");
    assertThat(approvals.waiting()).isEmpty();
    assertThat(approvals.of("bob"))
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.state()).isEqualTo(Approval.State.APPROVED);
              assertThat(ended.decidedBy()).isEqualTo("ada");
              assertThat(ended.draft().text()).isEqualTo("Better words");
            });
    assertThat(lines())
        .containsExactly(
            "ada approved account news@one.example: of bob, edited",
            "bob requested account news@one.example: null");
  }

  @Test
  void nobodyApprovesOrRejectsTheirOwn() {
    UUID id = proposed("bob");
    assertThat(approvals.approve(id, "bob", "Hello")).isFalse();
    assertThat(approvals.reject(id, "bob", "no")).isFalse();
    assertThat(approvals.withdraw(id, "ada")).isFalse();
    assertThat(approvals.waiting()).hasSize(1);
    assertThat(deliveries()).isEmpty();
  }

  @Test
  void whatWasRejectedOrWithdrawnStaysSo() {
    UUID rejected = proposed("bob");
    assertThat(approvals.reject(rejected, "ada", "not today")).isTrue();
    UUID withdrawn = proposed("bob");
    assertThat(approvals.withdraw(withdrawn, "bob")).isTrue();
    for (UUID id : List.of(rejected, withdrawn)) {
      assertThat(approvals.approve(id, "ada", "Hello")).isFalse();
    }
    assertThat(deliveries()).isEmpty();
    assertThat(approvals.of("bob"))
        .extracting(Approval::state)
        .containsExactlyInAnyOrder(Approval.State.REJECTED, Approval.State.WITHDRAWN);
  }

  @Test
  void ofManyWhoApproveAtOnceOneDoes() throws Exception {
    UUID id = proposed("bob");
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> clicks =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> approvals.approve(id, "admin-" + i, "Hello"))
              .toList();
      int approved = 0;
      for (Future<Boolean> click : people.invokeAll(clicks)) {
        approved += click.get() ? 1 : 0;
      }
      assertThat(approved).isEqualTo(1);
    } finally {
      people.shutdown();
    }
    assertThat(deliveries()).hasSize(1);
    assertThat(audit.newest(new AuditFilter(null, AuditAction.APPROVED, null, null), 9)).hasSize(1);
  }

  @Test
  void whatNobodyDecidesExpires() {
    UUID id = proposed("bob");
    clock.pass(Duration.ofDays(2));
    assertThat(approvals.waiting()).isEmpty();
    assertThat(approvals.approve(id, "ada", "Hello")).isFalse();
    TestApprovals.clean(approvals);
    assertThat(approvals.of("bob"))
        .singleElement()
        .extracting(Approval::state)
        .isEqualTo(Approval.State.EXPIRED);
    assertThat(lines().get(0)).isEqualTo("system expired account news@one.example: of bob");
    clock.pass(Duration.ofDays(31));
    TestApprovals.clean(approvals);
    assertThat(approvals.of("bob")).isEmpty();
  }

  private UUID proposed(String person) {
    assertThat(submissions.propose(by(person, UUID.randomUUID().toString()))).isTrue();
    return approvals.waiting().get(0).id();
  }

  private static Submission by(String person, String form) {
    return new Submission(
        form,
        person,
        "news@one.example",
        StatusDraftBuilder.builder().account("news").text("Hello").visibility("public").build());
  }

  private List<DeliveryState> deliveries() {
    return outbox.recent(List.of(), 10);
  }

  private List<String> lines() {
    return audit.newest(AuditFilter.ALL, 10).stream().map(ApprovalsTest::line).toList();
  }

  private static String line(AuditEntry entry) {
    return "%s %s %s: %s"
        .formatted(entry.actor(), entry.action().word(), entry.subject(), entry.detail());
  }
}
