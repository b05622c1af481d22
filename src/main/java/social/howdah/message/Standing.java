package social.howdah.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Case} stands at its instance.
 *
 * @param subject the case's {@link Case#key}
 * @param outcome what became of it, such as {@code settled}; null while it is open
 * @param by name of the moderator who settled it, if that is told
 * @param assigned name of the moderator who has taken it on
 * @param at when it came to stand so, by the instance's clock
 */
public record Standing(
    String subject,
    @Nullable String outcome,
    @Nullable String by,
    @Nullable String assigned,
    Instant at) {
  /** Of a report. */
  public static final String SETTLED = "settled";

  /** Of an account. */
  public static final String APPROVED = "approved";

  /** Of an account that is gone. */
  public static final String REJECTED = "rejected";

  private static final int LONGEST = 400;

  /** What an event says of it; empty for one that tells of no case, or of a new one. */
  public static Optional<Standing> of(Event event) {
    boolean isNews =
        event.type().startsWith(ChatAction.WEBHOOK) && !event.type().endsWith(".created");
    return isNews
        ? Case.of(event)
            .filter(news -> !news.host().isEmpty() && news.key().length() <= LONGEST)
            .map(news -> of(news, event.time()))
        : Optional.empty();
  }

  private static Standing of(Case news, Instant told) {
    Map<?, ?> object = news.object();
    if (news.kind() == Case.Kind.ACCOUNT) {
      boolean isApproved = Boolean.TRUE.equals(object.get("approved"));
      return new Standing(news.key(), isApproved ? APPROVED : null, null, null, told);
    }
    boolean isSettled = Boolean.TRUE.equals(object.get("action_taken"));
    return new Standing(
        news.key(),
        isSettled ? SETTLED : null,
        isSettled ? name(object, "action_taken_by_account") : null,
        name(object, "assigned_account"),
        time(object.get("updated_at")).orElse(told));
  }

  private static @Nullable String name(Map<?, ?> object, String key) {
    return object.get(key) instanceof Map<?, ?> account
            && account.get("username") instanceof String name
            && name.length() <= LONGEST
        ? name
        : null;
  }

  private static Optional<Instant> time(@Nullable Object text) {
    try {
      return text instanceof String written
          ? Optional.of(OffsetDateTime.parse(written).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public boolean isOpen() {
    return outcome == null;
  }

  /** Whether people see a difference. */
  public boolean differsFrom(Standing other) {
    return !Objects.equals(outcome, other.outcome)
        || !Objects.equals(by, other.by)
        || !Objects.equals(assigned, other.assigned);
  }
}
