package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.sandbox.Fault;
import social.howdah.sandbox.World;

/** Whatever happens to a call, each event is a status once, and in order. */
@Execution(ExecutionMode.SAME_THREAD) // as all that use the shared installation
class PublishingIT {
  private final Installation howdah = Installation.shared();

  @BeforeEach
  void link() {
    Browser ada = new Browser();
    ada.signIn(howdah.server.url(), "ada", Installation.ADA_PASSWORD);
    ada.link(howdah.server.url(), howdah.sandbox.base(), "alice", "alice-password", "alice");
  }

  @ParameterizedTest
  @EnumSource
  void noFaultLosesOrDoublesAStatus(Fault fault) {
    howdah.sandbox.failNextPosts(fault);
    send("fault-" + fault, 3);
    assertThat(posted("fault-" + fault, 3)).containsExactly("v0", "v1", "v2");
  }

  @Test
  void manyFaultsInARowDoNotEither() {
    howdah.sandbox.failNextPosts(
        Fault.CUT,
        Fault.CUT,
        Fault.ERROR_AFTER,
        Fault.HTML_PAGE,
        Fault.TOO_MANY_REQUESTS,
        Fault.ERROR_BEFORE);
    send("row", 4);
    assertThat(posted("row", 4)).containsExactly("v0", "v1", "v2", "v3");
  }

  /** Where idempotency keys are ignored, looking is all there is. */
  @Test
  void aStatusOfUnknownOutcomeIsFoundWithoutIdempotencyKeys() throws Exception {
    howdah.sandbox.resetAfter(Duration.ofSeconds(1));
    howdah.sandbox.failNextPosts(Fault.ERROR_AFTER);
    howdah.github.send("release", "nokey-0", Github.release("nokey/it", "v0"));
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> tags("nokey").size() == 1);
    howdah.sandbox.world().forgetKeys();
    howdah.github.send("release", "nokey-1", Github.release("nokey/it", "v1"));
    assertThat(posted("nokey", 2)).containsExactly("v0", "v1");
  }

  /** Two events may say the same: the second is not taken for the first. */
  @Test
  void equalWordsOfTwoEventsAreTwoStatuses() {
    howdah.github.send("release", "equal-0", Github.release("equal/it", "v0"));
    await().atMost(Duration.ofSeconds(20)).until(() -> tags("equal").size() == 1);
    howdah.sandbox.failNextPosts(Fault.ERROR_BEFORE);
    howdah.github.send("release", "equal-1", Github.release("equal/it", "v0"));
    assertThat(posted("equal", 2)).containsExactly("v0", "v0");
  }

  @Test
  void aLongTextIsCutAndPosted() {
    howdah.github.send("release", "long-0", Github.release("long/" + "word ".repeat(200), "v0"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                howdah.sandbox.world().statuses("alice").stream()
                    .map(World.Posted::text)
                    .anyMatch(text -> text.startsWith("long/word") && text.endsWith("word…")));
  }

  private void send(String name, int count) {
    IntStream.range(0, count)
        .forEach(
            i ->
                assertThat(
                        howdah
                            .github
                            .send("release", name + "-" + i, Github.release(name + "/it", "v" + i))
                            .statusCode())
                    .isEqualTo(202));
  }

  /** Waits for so many, then for one more event, so that a double would have come. */
  private List<String> posted(String name, int count) {
    await().atMost(Duration.ofSeconds(40)).until(() -> tags(name).size() >= count);
    howdah.github.send("release", name + "-end", Github.release("end-" + name + "/it", "v0"));
    await().atMost(Duration.ofSeconds(40)).until(() -> tags("end-" + name).size() == 1);
    return tags(name);
  }

  private List<String> tags(String name) {
    return howdah.sandbox.world().statuses("alice").stream()
        .map(World.Posted::text)
        .filter(text -> text.startsWith(name + "/"))
        .map(text -> text.split(" ", -1)[1])
        .toList();
  }
}
