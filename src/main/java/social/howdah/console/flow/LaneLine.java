package social.howdah.console.flow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Chart;
import social.howdah.console.page.Phrase;
import social.howdah.outbox.LaneFlow;

/**
 * A lane as the page shows it.
 *
 * @param name what it leads to; null for an account that is no longer linked
 * @param state {@code good}, {@code look} or {@code bad}
 * @param why what it waits for; null when nothing waits
 */
public record LaneLine(
    String lane,
    @Nullable String name,
    LaneFlow flow,
    String state,
    @Nullable Phrase why,
    Chart chart) {
  /** Whatever waits longer is worth a look. */
  private static final Duration SOON = Duration.ofMinutes(1);

  public static LaneLine of(LaneFlow flow, @Nullable String name, Instant now) {
    return new LaneLine(
        flow.lane(),
        name,
        flow,
        state(flow, now),
        why(flow, now),
        Chart.of(flow.done(), flow.died()));
  }

  private static String state(LaneFlow flow, Instant now) {
    if (flow.heldReason() != null || flow.dead() > 0) {
      return "bad";
    }
    LaneFlow.Queue queue = flow.queue();
    return queue != null && queue.oldest().plus(SOON).isBefore(now) ? "look" : "good";
  }

  private static @Nullable Phrase why(LaneFlow flow, Instant now) {
    LaneFlow.Queue queue = flow.queue();
    if (queue == null) {
      return null;
    } else if (flow.heldReason() != null) {
      return Phrase.of("flow.held", flow.heldReason());
    } else if (flow.pausedUntil() != null) {
      return Phrase.of("flow.paused", flow.pausedUntil());
    } else if (!queue.next().isAfter(now)) {
      return Phrase.of("flow.in-turn");
    }
    return queue.error() == null
        ? Phrase.of("flow.planned", queue.next())
        : Phrase.of("flow.again", queue.next(), queue.attempts(), queue.error());
  }

  /** What needs somebody stands first, then what happened last. */
  int rank() {
    return switch (state) {
      case "bad" -> 0;
      case "look" -> 1;
      default -> 2;
    };
  }
}
