package social.howdah.routing.mute;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;

/**
 * What shall not be posted or sent for a time. It is there until {@code endsAt}, or until somebody
 * ends it before; then it is deleted, and the audit alone remembers it.
 *
 * @param subject the route, the source, the author or the label
 * @param mutedBy name of the person
 * @param reason for others who wonder
 */
public record Mute(
    UUID id,
    Kind kind,
    String subject,
    String mutedBy,
    Instant mutedAt,
    Instant endsAt,
    @Nullable String reason) {

  /** What is silent. */
  public enum Kind {
    /** All that a route says. */
    ROUTE,
    /** The statuses of a route; its messages go on. */
    STATUSES,
    /** All events of a source. */
    SOURCE,
    /** Events of an actor, whatever the case of the name. */
    AUTHOR,
    /** Events with a label, whatever its case. */
    LABEL;

    /** As it is stored and shown: {@code route}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean silences(String route, Event event) {
    return switch (kind) {
      case ROUTE -> subject.equals(route);
      case STATUSES -> false;
      case SOURCE -> subject.equals(event.source());
      case AUTHOR -> subject.equalsIgnoreCase(event.details().actor());
      case LABEL -> event.details().labels().stream().anyMatch(subject::equalsIgnoreCase);
    };
  }

  boolean silencesStatuses(String route) {
    return kind == Kind.STATUSES && subject.equals(route);
  }

  /** {@code author mallory, by ada until 2026-11-27T12:00:00Z}. */
  public String sentence() {
    return "%s, by %s until %s".formatted(this, mutedBy, endsAt.truncatedTo(ChronoUnit.SECONDS));
  }

  /** {@code author mallory}. */
  @Override
  public String toString() {
    return kind.word() + " " + subject;
  }
}
