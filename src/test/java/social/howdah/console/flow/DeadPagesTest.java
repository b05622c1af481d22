package social.howdah.console.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.howdah.console.inbox.Mending;
import social.howdah.console.page.TestScreen;
import social.howdah.console.workshop.TestPreviewing;
import social.howdah.mastodon.Instance;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.TestOutbox;
import social.howdah.platform.audit.AuditFilter;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.CountedQueries;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.work.Works;

/** An administrator finds why letters died, and mends all of a cause. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class DeadPagesTest {
  private static final String EVIL = "<script>alert()</script><img src=x onerror=alert()>";

  private final Database database = TestDatabase.H2.open();
  private final TestOutbox.Running running = TestOutbox.running(database, this::send);
  private final AuditTrail audit = new AuditTrail(database, Clock.systemUTC());
  private final DeadResource pages = new DeadResource();
  private final WorkResource work = new WorkResource();
  private volatile boolean closed = true;

  @BeforeEach
  void open() {
    pages.screen = TestScreen.admin("en");
    pages.dead = TestOutbox.dead(database, running.outbox());
    pages.work = new DeadWork(pages.dead, audit, database);
    pages.mending =
        new Mending(
            running.outbox(),
            TestOutbox.deliveries(database, running.outbox()),
            TestPreviewing.of(database, Instance.of("mastodon.example")),
            audit,
            database);
    work.screen = pages.screen;
    work.works = works();
  }

  @AfterEach
  void close() {
    running.close();
    TestDatabase.close(database);
  }

  @Test
  void aCauseIsFoundOpenedAndReplayedAsAWhole() {
    die(3);
    Document list = TestScreen.html(pages.groups(null));
    assertThat(list.select("tbody tr").text())
        .startsWith("503 of … " + EVIL + " forward/team 3 moments ago");
    UUID cause = cause();
    Document page = TestScreen.html(pages.group(cause, null, null));
    assertThat(page.select("main p").text()).contains("3 letters in forward/team");
    assertThat(page.select("tbody tr")).hasSize(3);

    closed = false;
    Response begun = pages.replayAll(cause, TestScreen.CSRF);
    assertThat(begun.getLocation()).hasPath("/admin/work").hasQuery("notice=BEGUN");
    await().until(() -> pages.dead.works(1).get(0).ended() != null);
    Document works = TestScreen.html(work.last("BEGUN"));
    assertThat(works.select("article").text())
        .contains("Trying letters in forward/team again", "3 of 3.", "ada began it", "It ended");
    assertThat(works.select("progress").attr("value")).isEqualTo("3");
    assertThat(works.select("[hx-get]")).isEmpty();
    assertThat(audit.newest(AuditFilter.ALL, 1).get(0).detail()).startsWith("3 dead letters: 503");
    assertThat(pages.group(cause, null, null).getLocation())
        .hasPath("/admin/dead")
        .hasQuery("notice=NO_SUCH_CAUSE");
  }

  @Test
  void someAreChosenAndWhatHasGoneOnMeanwhileIsPassedOver() {
    die(3);
    UUID cause = cause();
    List<UUID> chosen =
        pages.dead.letters(cause, null, 2).stream().map(letter -> letter.id()).toList();
    assertThat(pages.cancel(cause, TestScreen.CSRF, chosen).getLocation())
        .hasQuery("notice=CANCELLED");
    assertThat(pages.replay(cause, TestScreen.CSRF, chosen).getLocation())
        .hasQuery("notice=NOTHING_CHOSEN");
    assertThat(pages.dead.letters(cause, null, 10)).hasSize(1);
  }

  @Test
  void workThatGoesOnIsLookedAtAgainAndCanBeStopped() {
    running.close();
    TestOutbox.idle(database).enqueue(List.of(draft("dead at once")));
    pages.dead = TestOutbox.dead(database, TestOutbox.idle(database));
    work.works = works();
    pages.work = new DeadWork(pages.dead, audit, database);
    pages.cancelAll(cause(), TestScreen.CSRF);
    Document works = TestScreen.html(work.last(null));
    assertThat(works.select("#works").attr("hx-trigger")).isEqualTo("every 2s");
    long seq = pages.dead.works(1).get(0).seq();
    assertThat(works.select("article form").attr("action"))
        .isEqualTo(TestScreen.BASE + "/admin/work/dead-letters/" + seq + "/cancel");
    assertThat(work.cancel("dead-letters", String.valueOf(seq), TestScreen.CSRF).getLocation())
        .hasQuery("notice=WORK_ENDED");
    assertThat(work.cancel("dead-letters", String.valueOf(seq), TestScreen.CSRF).getLocation())
        .hasQuery("notice=NO_SUCH_WORK");
    assertThat(TestScreen.html(work.last(null)).select("article").text())
        .contains("ada stopped it");
  }

  @Test
  void markupInErrorsIsInert() {
    die(1);
    UUID cause = cause();
    for (Document page :
        List.of(
            TestScreen.html(pages.groups(null)), TestScreen.html(pages.group(cause, null, null)))) {
      assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
      assertThat(page.text()).contains(EVIL);
    }
    pages.cancelAll(cause, TestScreen.CSRF);
    Document works = TestScreen.html(work.last(null));
    assertThat(works.select("script:not([src]), img, [onerror]")).isEmpty();
    assertThat(works.text()).contains(EVIL);
  }

  @Test
  void pagesAskTheDatabaseAsOftenForManyAsForOne() {
    running.close();
    TestOutbox.idle(database).enqueue(List.of(draft("fails")));
    int one = queries();
    TestOutbox.idle(database)
        .enqueue(IntStream.range(0, 60).mapToObj(i -> draft("fails")).toList());
    assertThat(queries()).isEqualTo(one).isPositive();
  }

  private int queries() {
    UUID cause = cause();
    return CountedQueries.of(
        database,
        () -> {
          pages.groups(null);
          pages.group(cause, null, null);
          work.last(null);
        });
  }

  private Works works() {
    return new Works(List.of(TestOutbox.work(pages.dead)), audit, database);
  }

  private UUID cause() {
    return pages.dead.groups(1).get(0).cause();
  }

  private void die(int letters) {
    long before = letters();
    running.outbox().enqueue(IntStream.range(0, letters).mapToObj(i -> draft(null)).toList());
    await().until(() -> letters() == before + letters);
  }

  private long letters() {
    return pages.dead.groups(10).stream().mapToLong(group -> group.letters()).sum();
  }

  private static DeliveryDraft draft(@Nullable String failure) {
    return new DeliveryDraft("chat", "forward/team", UUID.randomUUID(), null, "{}", failure);
  }

  private Receipt send(Delivery delivery) {
    if (closed) {
      throw new IllegalStateException("503 of " + System.nanoTime() + " " + EVIL);
    }
    return Receipt.NONE;
  }
}
