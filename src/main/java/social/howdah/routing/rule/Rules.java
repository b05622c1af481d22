package social.howdah.routing.rule;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.message.AuthorRelation;
import social.howdah.message.Event;
import social.howdah.message.PersonalPlaces;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.routing.route.Route;

/**
 * The door to the rules of persons. Who may change whose is the caller's business. A change counts
 * at once on the node where it was made, and within {@link #FRESH} on the others.
 */
@Singleton
public class Rules {
  private static final Logger LOG = System.getLogger(Rules.class.getName());
  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final int MOST_PERSONS = 10_000;

  /** What one look at a person's rules has seen. */
  private record Seen(boolean own, List<Compiled> rules, Instant at) {}

  private final RuleStore store;
  private final RulesConfig config;
  private final PersonalPlaces places;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;
  private final Cache<String, Seen> seen =
      CacheBuilder.newBuilder().maximumSize(MOST_PERSONS).build();

  @Inject
  Rules(
      RuleStore store,
      RulesConfig config,
      PersonalPlaces places,
      AuditTrail audit,
      Database database,
      Clock clock) {
    this.store = store;
    this.config = config;
    this.places = places;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /** Those that hold for a person: their own, or else the installation's. */
  public RuleSet of(String person) {
    return of(person, byName(person));
  }

  private RuleSet of(String person, Map<String, Place> found) {
    return store.find(person).orElseGet(() -> byDefault(found));
  }

  /**
   * Puts a person's rules in the place of those of the version they name.
   *
   * @return as they are now; empty when others were put there meanwhile
   * @throws IllegalArgumentException for rules that cannot be; the message is a sentence
   */
  public Optional<RuleSet> replace(String person, RuleSet wanted) {
    check(wanted.rules(), byName(person));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RuleSet set =
        new RuleSet(
            Math.max(wanted.version() + 1, now.toEpochMilli()), RuleIds.given(wanted.rules()));
    boolean replaced =
        database.transaction(
            () -> {
              boolean done = store.replace(person, set, wanted.version(), now);
              if (done) {
                audit.record(
                    person, AuditAction.RULES_CHANGED, person, set.rules().size() + " rules");
              }
              return done;
            });
    seen.invalidate(person);
    return replaced ? Optional.of(set) : Optional.empty();
  }

  /** Lets the installation's rules hold again. */
  public void reset(String person) {
    database.transaction(
        () -> {
          boolean deleted = store.delete(person);
          if (deleted) {
            audit.record(person, AuditAction.RULES_CHANGED, person, "none of their own");
          }
          return deleted;
        });
    seen.invalidate(person);
  }

  /**
   * Compiles rules that a person thinks about.
   *
   * @throws IllegalArgumentException for such as cannot be; the message is a sentence
   */
  public List<Compiled> compile(String person, List<Rule> rules) {
    Map<String, Place> found = byName(person);
    check(rules, found);
    return compiled(person, rules, found);
  }

  private void check(List<Rule> rules, Map<String, Place> found) {
    new RuleCheck(found.keySet(), config.zone()).check(rules);
  }

  /**
   * Where the rules of whose account it is let an event go. Reads the database rarely; where it
   * cannot, what was read last goes on.
   *
   * @throws RulesUnreadException where nothing was read before
   */
  public List<Route> routes(Event event) {
    if (!event.source().equals(Compiled.SOURCE)
        || !(event.data().get("owner") instanceof String owner)) {
      return List.of();
    }
    Seen rules = seen(owner);
    boolean asked = rules.own() || Boolean.TRUE.equals(event.data().get("chosen"));
    return asked
        ? Compiled.first(rules.rules(), event).map(Compiled::routes).orElse(List.of())
        : List.of();
  }

  /**
   * What the rules of a person ask of an account and an author.
   *
   * @throws RulesUnreadException where they cannot be read, and were not before
   */
  public Set<AuthorRelation> relations(String person) {
    return seen(person).rules().stream()
        .flatMap(compiled -> compiled.rule().from().stream())
        .flatMap(whom -> Whom.relation(whom).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where a person's rules may lead. */
  public List<Place> places(String person) {
    return places.of(person);
  }

  private Map<String, Place> byName(String person) {
    return places.of(person).stream()
        .collect(Collectors.toUnmodifiableMap(Place::name, Function.identity()));
  }

  private Seen seen(String person) {
    Seen known = seen.getIfPresent(person);
    if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
      return known;
    }
    Seen now = look(person, known);
    seen.put(person, now);
    return now;
  }

  private Seen look(String person, @Nullable Seen known) {
    try {
      Map<String, Place> found = byName(person);
      RuleSet set = of(person, found);
      return new Seen(set.areOwn(), compiled(person, set.rules(), found), clock.instant());
    } catch (RuntimeException e) {
      if (known == null) {
        throw new RulesUnreadException(e);
      }
      LOG.log(Level.WARNING, "Rules could not be read; those known go on", e);
      return new Seen(known.own(), known.rules(), clock.instant());
    }
  }

  private List<Compiled> compiled(String person, List<Rule> rules, Map<String, Place> found) {
    return rules.stream().map(rule -> Compiled.of(rule, person, found, config.zone())).toList();
  }

  private RuleSet byDefault(Map<String, Place> found) {
    return config.byDefault() && found.containsKey(DefaultRule.PLACE)
        ? new RuleSet(0, List.of(DefaultRule.RULE))
        : RuleSet.NONE;
  }
}
