package social.howdah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryState;
import social.howdah.platform.database.TestDatabase;
import social.howdah.sandbox.Fault;
import social.howdah.sandbox.World;

/** A text that is too long for one status is posted in parts, each once, whatever happens. */
class ThreadTest {
  /** Of 3 000 characters, each sentence another. */
  static final String NOTE =
      IntStream.range(0, 1_000)
          .mapToObj(i -> "Change %d makes the thing better. ".formatted(i))
          .collect(Collectors.joining())
          .substring(0, 3_000);

  @ParameterizedTest
  @EnumSource
  void eachPartAnswersTheOneBefore(TestDatabase database) {
    try (TestPublisher howdah = new TestPublisher(database)) {
      howdah.publish(draft("public"));
      List<World.Posted> posted = howdah.posted();
      isWhole(posted);
      assertThat(posted.get(0).inReplyTo()).isNull();
      for (int i = 1; i < posted.size(); i++) {
        assertThat(posted.get(i).inReplyTo()).isEqualTo(posted.get(i - 1).id());
      }
      assertThat(posted).allMatch(part -> part.spoiler().equals("Release"));
      assertThat(posted).extracting(World.Posted::visibility).startsWith("public", "unlisted");
      assertThat(howdah.deliveries().get(0).url()).endsWith(posted.get(0).id());
    }
  }

  @Test
  void theAccountsDefaultVisibilityIsAskedFor() {
    try (TestPublisher howdah = new TestPublisher(TestDatabase.H2)) {
      howdah.publish(draft(null));
      assertThat(howdah.posted())
          .extracting(World.Posted::visibility)
          .startsWith("public", "unlisted");
    }
  }

  /** With and without the effect of the call that fails; keys are forgotten, as elsewhere. */
  @ParameterizedTest
  @EnumSource(names = {"ERROR_BEFORE", "ERROR_AFTER", "CUT", "HTML_PAGE", "TOO_MANY_REQUESTS"})
  void isCompleteAndWithoutDoublesWhicheverPartFails(Fault fault) {
    try (TestPublisher howdah = new TestPublisher(TestDatabase.H2)) {
      howdah.sandbox.resetAfter(Duration.ofMillis(50));
      howdah.sandbox.manners().ignoresIdempotencyKeys();
      int before = 0;
      for (int failing = 0; failing < 8; failing += fault == Fault.CUT ? 1 : 3) {
        howdah.sandbox.failNextPosts(
            Collections.nCopies(failing, Fault.NONE).toArray(new Fault[0]));
        howdah.sandbox.failNextPosts(fault);
        howdah.publish(draft("unlisted"));
        List<World.Posted> posted = howdah.posted();
        isWhole(posted.subList(before, posted.size()));
        before = posted.size();
      }
    }
  }

  @Test
  void equalNotesAreTwoThreads() {
    try (TestPublisher howdah = new TestPublisher(TestDatabase.H2)) {
      howdah.publish(draft("public"));
      howdah.sandbox.failNextPosts(Fault.NONE, Fault.ERROR_BEFORE);
      howdah.publish(draft("public"));
      List<World.Posted> posted = howdah.posted();
      isWhole(posted.subList(0, posted.size() / 2));
      isWhole(posted.subList(posted.size() / 2, posted.size()));
    }
  }

  @Test
  void aThreadWhoseBeginningSomebodyDeletedIsNotBegunAnew() {
    try (TestPublisher howdah = new TestPublisher(TestDatabase.H2)) {
      howdah.sandbox.failNextPosts(Fault.NONE, Fault.NONE, Fault.ERROR_BEFORE);
      howdah.sandbox.onPost(
          count -> {
            if (count == 3) {
              howdah.posted().forEach(part -> howdah.sandbox.world().delete(part.id()));
            }
          });
      howdah.publish(draft("public"));
      assertThat(howdah.posted()).isEmpty();
      DeliveryState delivery = howdah.deliveries().get(0);
      assertThat(delivery.state()).isEqualTo(DeliveryState.State.DEAD);
      assertThat(delivery.error()).contains("does not appear to exist");
    }
  }

  /** Numbered, and together the note. */
  static void isWhole(List<World.Posted> parts) {
    assertThat(parts).hasSizeGreaterThan(5);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).text()).endsWith(" (%d/%d)".formatted(i + 1, parts.size()));
    }
    assertThat(
            parts.stream()
                .map(part -> part.text().replaceFirst(" \\(\\d/\\d\\)$", ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(NOTE.strip());
  }

  static StatusDraft draft(@Nullable String visibility) {
    return StatusDraftBuilder.builder()
        .account("alice")
        .text(NOTE)
        .visibility(visibility)
        .spoiler("Release")
        .overlong(StatusDraft.Overlong.THREAD)
        .build();
  }
}
