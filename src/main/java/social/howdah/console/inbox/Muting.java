package social.howdah.console.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.Person;
import social.howdah.platform.config.ShortDuration;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.mute.Mute;
import social.howdah.routing.mute.Mutes;

/** Lets administrators mute, from the page and by machine, by the same rules. */
@Singleton
public class Muting {
  private final Mutes mutes;

  @Inject
  Muting(Mutes mutes) {
    this.mutes = mutes;
  }

  /**
   * A wish to mute, as it was written.
   *
   * @param kind {@code route}, {@code statuses} (of a route), {@code source}, {@code author} or
   *     {@code label}
   * @param time a duration such as {@code 2h}
   */
  public record Wish(
      @Nullable String kind,
      @Nullable String subject,
      @Nullable String time,
      @Nullable String reason) {}

  /**
   * Mutes.
   *
   * @throws Problem 400 for a wish that cannot be, saying what would be right
   */
  public Mute mute(Person person, Wish wish) {
    Mute.Kind kind =
        Arrays.stream(Mute.Kind.values())
            .filter(each -> each.word().equals(wish.kind()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        400, "Mute a route, the statuses of one, a source, author or label."));
    Optional<String> reason =
        Optional.ofNullable(wish.reason()).map(String::strip).filter(text -> !text.isEmpty());
    try {
      return mutes.mute(
          kind,
          Objects.requireNonNullElse(wish.subject(), ""),
          time(wish.time()),
          reason.orElse(null),
          person.name());
    } catch (IllegalArgumentException e) {
      throw new Problem(400, String.valueOf(e.getMessage()));
    }
  }

  private static Duration time(@Nullable String time) {
    try {
      return ShortDuration.parse(Objects.requireNonNullElse(time, "").strip());
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      throw new Problem(400, "Give a time such as 30m, 2h or 7d.");
    }
  }
}
