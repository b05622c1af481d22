package social.howdah.platform.work;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** The door to long work of every kind. */
@Singleton
public class Works {
  private final List<LongWork> kinds;
  private final AuditTrail audit;
  private final Database database;

  @Inject
  Works(@Any Instance<LongWork> kinds, AuditTrail audit, Database database) {
    this(kinds.stream().toList(), audit, database);
  }

  /** For tests. */
  public Works(List<LongWork> kinds, AuditTrail audit, Database database) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(LongWork::kind)).toList();
    this.audit = audit;
    this.database = database;
  }

  /** The last ones, the newest first. */
  public List<WorkState> newest(int limit) {
    return kinds.stream()
        .flatMap(kind -> kind.newest(limit).stream())
        .sorted(Comparator.comparing(WorkState::begun).reversed())
        .limit(limit)
        .toList();
  }

  /** Ends one before its end, and tells the audit; false when there is none that can be. */
  public boolean cancel(String kind, long seq, String by) {
    return database.transaction(
        () -> {
          boolean cancelled = named(kind).anyMatch(work -> work.cancel(seq, by));
          if (cancelled) {
            audit.record(by, AuditAction.CANCELLED, "work %s %d".formatted(kind, seq));
          }
          return cancelled;
        });
  }

  /** Kinds that anybody may begin who may see them. */
  public List<String> onAll() {
    return kinds.stream().filter(WorkOnAll.class::isInstance).map(LongWork::kind).toList();
  }

  /** Begins work on all; false when it is under way, or there is no such kind. */
  public boolean begin(String kind, String by) {
    return named(kind)
        .filter(WorkOnAll.class::isInstance)
        .map(WorkOnAll.class::cast)
        .anyMatch(work -> work.begin(by));
  }

  private Stream<LongWork> named(String kind) {
    return kinds.stream().filter(work -> work.kind().equals(kind));
  }
}
