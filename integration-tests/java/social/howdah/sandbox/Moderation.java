package social.howdah.sandbox;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reports, what became of accounts, and who may moderate. */
public final class Moderation {
  /** What a role may, by its bit. */
  public enum Permission {
    MANAGE_REPORTS(0x10),
    MANAGE_USERS(0x400);

    final int bit;

    Permission(int bit) {
      this.bit = bit;
    }
  }

  /** How an account stands that does not stand as others do. */
  public enum Mark {
    /** Waits to be let in. */
    PENDING,
    SENSITIZED,
    SILENCED,
    SUSPENDED,
    /** Was not let in: nothing is left of it. */
    REJECTED
  }

  /**
   * What a report is about.
   *
   * @param statuses their ids
   * @param rules ids of the instance's rules
   */
  public record Complaint(
      World.User reporter,
      World.User target,
      String category,
      String comment,
      List<String> statuses,
      List<String> rules) {}

  /** A report, and what became of it. */
  public record Report(
      String id,
      Complaint complaint,
      Instant created,
      Instant updated,
      World.@Nullable User assigned,
      World.@Nullable User handledBy,
      @Nullable Instant handledAt) {

    public boolean isHandled() {
      return handledAt != null;
    }

    Report assignedTo(World.@Nullable User moderator) {
      return new Report(id, complaint, created, Instant.now(), moderator, handledBy, handledAt);
    }

    Report handledBy(World.@Nullable User moderator) {
      Instant now = Instant.now();
      Instant at = moderator == null ? null : now;
      return new Report(id, complaint, created, now, assigned, moderator, at);
    }
  }

  private final Map<String, Set<Permission>> roles = new HashMap<>();
  private final Map<String, Set<Mark>> marks = new HashMap<>();
  private final Map<String, Report> reports = new LinkedHashMap<>();
  private final Supplier<String> ids;

  Moderation(Supplier<String> ids) {
    this.ids = ids;
  }

  /** Gives a user a role that may this, and nothing else. */
  public synchronized void appoint(World.User user, Permission... permissions) {
    roles.put(user.name(), Set.of(permissions));
  }

  synchronized boolean may(World.User user, Permission permission) {
    return roles.getOrDefault(user.name(), Set.of()).contains(permission);
  }

  /** Of the whole role, as the bits are written. */
  synchronized int permissions(World.User user) {
    return roles.getOrDefault(user.name(), Set.of()).stream().mapToInt(one -> one.bit).sum();
  }

  public synchronized void mark(World.User user, Mark mark, boolean there) {
    Set<Mark> all = marks.computeIfAbsent(user.name(), name -> EnumSet.noneOf(Mark.class));
    if (there) {
      all.add(mark);
    } else {
      all.remove(mark);
    }
  }

  public synchronized boolean is(World.User user, Mark mark) {
    return marks.getOrDefault(user.name(), Set.of()).contains(mark);
  }

  synchronized Report file(Complaint complaint) {
    Instant now = Instant.now();
    Report report = new Report(ids.get(), complaint, now, now, null, null, null);
    reports.put(report.id(), report);
    return report;
  }

  public synchronized Report report(String id) {
    return Objects.requireNonNull(reports.get(id), id);
  }

  synchronized Optional<Report> find(String id) {
    return Optional.ofNullable(reports.get(id));
  }

  /** The newest first. */
  synchronized List<Report> all() {
    return reports.values().stream()
        .sorted((one, other) -> World.IDS.compare(other.id(), one.id()))
        .toList();
  }

  synchronized Report change(String id, UnaryOperator<Report> change) {
    return Objects.requireNonNull(reports.computeIfPresent(id, (key, old) -> change.apply(old)));
  }

  /** Somebody else takes it on, by the instance's own page; null gives it back. */
  public void assign(String id, World.@Nullable User moderator) {
    change(id, report -> report.assignedTo(moderator));
  }

  /** Somebody else settles it, by the instance's own page; null opens it again. */
  public void handle(String id, World.@Nullable User moderator) {
    change(id, report -> report.handledBy(moderator));
  }

  /** What Mastodon does beside an action against an account: its open reports are settled. */
  synchronized void settleAllOf(World.User target, World.User moderator) {
    reports.replaceAll(
        (id, report) ->
            report.complaint().target().equals(target) && !report.isHandled()
                ? report.handledBy(moderator)
                : report);
  }
}
