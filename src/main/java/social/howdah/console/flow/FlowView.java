package social.howdah.console.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.console.page.Chart;
import social.howdah.outbox.Flow;
import social.howdah.platform.DayCount;
import social.howdah.routing.CurrentRoutes;
import social.howdah.routing.inbox.EventFlow;
import social.howdah.routing.route.Route;

/** The way of events, from the sources to where they lead. */
@Singleton
class FlowView {
  /** Of a group of lanes; what needs somebody is among them. */
  private static final int MOST = 50;

  /** A source, of which something came today or which a route names. */
  public record SourceLine(String source, DayCount came, DayCount untaken, Chart chart) {}

  /**
   * A route.
   *
   * @param inForce whether it is one of those in force now
   * @param ofPersons whether it stands for all rules of persons
   * @param kept muted or withheld
   */
  public record RouteLine(
      String route,
      boolean inForce,
      boolean ofPersons,
      DayCount matched,
      DayCount failed,
      int kept,
      Chart chart) {}

  /**
   * Lanes that lead to the same kind of thing.
   *
   * @param key of its name
   * @param left how many more there are, in which nothing waits
   */
  public record Group(String key, List<LaneLine> lanes, int left) {}

  /** All of it. */
  public record Page(List<SourceLine> sources, List<RouteLine> routes, List<Group> groups) {}

  private final EventFlow events;
  private final Flow lanes;
  private final CurrentRoutes routes;
  private final LinkedAccounts accounts;
  private final Clock clock;

  @Inject
  FlowView(
      EventFlow events, Flow lanes, CurrentRoutes routes, LinkedAccounts accounts, Clock clock) {
    this.events = events;
    this.lanes = lanes;
    this.routes = routes;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param wanted part of a lane's name, in any case; blank for all
   */
  Page page(String wanted) {
    EventFlow.State state = events.state();
    return new Page(sources(state), routes(state), groups(wanted.strip().toLowerCase(Locale.ROOT)));
  }

  private List<SourceLine> sources(EventFlow.State state) {
    Map<String, EventFlow.SourceFlow> flows =
        state.sources().stream()
            .collect(Collectors.toMap(EventFlow.SourceFlow::source, Function.identity()));
    Set<String> names = new TreeSet<>(routes.sources());
    names.addAll(flows.keySet());
    return names.stream()
        .map(
            name -> {
              EventFlow.SourceFlow flow =
                  flows.getOrDefault(
                      name, new EventFlow.SourceFlow(name, DayCount.NONE, DayCount.NONE));
              return new SourceLine(
                  name, flow.came(), flow.untaken(), Chart.of(flow.came(), DayCount.NONE));
            })
        .toList();
  }

  private List<RouteLine> routes(EventFlow.State state) {
    Map<String, EventFlow.RouteFlow> flows =
        state.routes().stream()
            .collect(Collectors.toMap(EventFlow.RouteFlow::route, Function.identity()));
    Set<String> inForce =
        routes.state().routes().stream().map(Route::name).collect(Collectors.toSet());
    Set<String> names = new TreeSet<>(inForce);
    names.addAll(flows.keySet());
    return names.stream()
        .map(
            name -> {
              EventFlow.RouteFlow flow =
                  flows.getOrDefault(name, new EventFlow.RouteFlow(name, Map.of()));
              DayCount matched = flow.of("matched");
              DayCount failed = flow.of("failed");
              return new RouteLine(
                  name,
                  inForce.contains(name),
                  name.equals(Route.RULES),
                  matched,
                  failed,
                  flow.of("muted").day() + flow.of("withheld").day(),
                  Chart.of(matched, failed));
            })
        .toList();
  }

  /** A lane of which there is something to say. */
  Optional<LaneLine> lane(String name) {
    return lines().filter(line -> line.lane().equals(name)).findFirst();
  }

  private Stream<LaneLine> lines() {
    Instant now = clock.instant();
    Map<String, String> handles =
        accounts.all().stream()
            .flatMap(
                account ->
                    Stream.of(
                        Map.entry("publish/" + account.alias(), handle(account)),
                        Map.entry("push/" + account.id(), handle(account))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
    return lanes.lanes().stream()
        .map(lane -> LaneLine.of(lane, leadsTo(lane.lane(), handles), now));
  }

  private List<Group> groups(String wanted) {
    Map<String, List<LaneLine>> byKey =
        lines()
            .filter(line -> words(line).contains(wanted))
            .collect(Collectors.groupingBy(line -> key(line.lane())));
    return Stream.of("publish", "forward", "push", "other")
        .map(key -> group(key, byKey.getOrDefault(key, List.of())))
        .filter(group -> !group.lanes().isEmpty())
        .toList();
  }

  private static Group group(String key, List<LaneLine> lines) {
    List<LaneLine> sorted =
        lines.stream()
            .sorted(
                Comparator.comparingInt(LaneLine::rank)
                    .thenComparing(FlowView::last, Comparator.reverseOrder())
                    .thenComparing(LaneLine::lane))
            .toList();
    return new Group(
        "flow.lanes." + key,
        sorted.stream().limit(MOST).toList(),
        Math.max(0, sorted.size() - MOST));
  }

  private static String words(LaneLine line) {
    return (line.lane() + " " + line.name()).toLowerCase(Locale.ROOT);
  }

  private static Instant last(LaneLine line) {
    Instant last = line.flow().done().last();
    return last == null ? Instant.EPOCH : last;
  }

  private static String key(String lane) {
    String room = lane.contains("/") ? lane.substring(0, lane.indexOf('/')) : "";
    return Set.of("publish", "forward", "push").contains(room) ? room : "other";
  }

  /** A lane of notifications is called by its account's id, which tells nobody anything. */
  private static @Nullable String leadsTo(String lane, Map<String, String> handles) {
    String handle = handles.get(lane);
    return handle != null || key(lane).equals("push")
        ? handle
        : lane.substring(lane.indexOf('/') + 1);
  }

  private static String handle(LinkedAccount account) {
    return "@" + account.handle();
  }
}
