package social.howdah.routing.storm;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a route's statuses must obey before they are posted, or its messages before they are sent.
 * They travel with each status through the gate, so that a route that was changed or is gone
 * meanwhile binds it still. What is null does not bind.
 *
 * @param gather how long after the first status others are waited for, to be one digest
 * @param cap how many statuses of the route there may be
 * @param accountCap how many of the account there may be, whichever routes they come from
 * @param collapse how long the same words are not said again
 * @param quietHours as {@link QuietHours} has it
 * @param timeZone of the quiet hours and of the times in a digest
 * @param approval whether somebody must approve; of statuses only
 * @param digest when messages are told together, as {@link DigestTime} has it; of messages only
 */
@RecordBuilder
public record StormRules(
    @Nullable Duration gather,
    @Nullable Cap cap,
    @Nullable Cap accountCap,
    @Nullable Duration collapse,
    @Nullable String quietHours,
    String timeZone,
    boolean approval,
    @Nullable String digest) {
  public static final StormRules NONE = StormRulesBuilder.builder().timeZone("UTC").build();

  /**
   * Of messages, as a person writes them.
   *
   * @throws IllegalArgumentException for what cannot be; the message is a sentence
   */
  public static StormRules ofMessages(
      @Nullable String quietHours, @Nullable String digest, ZoneId zone) {
    try {
      if (quietHours != null) {
        QuietHours.parse(quietHours, zone);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("quietHours " + QuietHours.WHAT_IT_MUST_BE, e);
    }
    try {
      if (digest != null) {
        DigestTime.parse(digest);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("digest " + DigestTime.WHAT_IT_MUST_BE, e);
    }
    return StormRulesBuilder.builder()
        .quietHours(quietHours)
        .timeZone(zone.getId())
        .digest(digest)
        .build();
  }

  /** Whether nothing binds. */
  public boolean isNone() {
    return gather == null
        && cap == null
        && accountCap == null
        && collapse == null
        && quietHours == null
        && digest == null
        && !approval;
  }

  /** How long what comes now waits for others. */
  Optional<Instant> gatheredUntil(Instant now) {
    return digest == null
        ? Optional.ofNullable(gather).map(now::plus)
        : Optional.of(DigestTime.parse(digest).after(now.atZone(zone())));
  }

  Optional<Instant> quietUntil(Instant now) {
    return quietHours == null ? Optional.empty() : QuietHours.parse(quietHours, zone()).until(now);
  }

  ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
