package social.howdah.routing.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import social.howdah.platform.DayCount;
import social.howdah.platform.Sampled;
import social.howdah.platform.json.Json;
import social.howdah.routing.route.Route;

/** The door to how events come in and what routes say of them. Ten seconds old at most. */
@Singleton
public class EventFlow {

  /**
   * A source of which something came today.
   *
   * @param untaken of what came, that which no route took
   */
  public record SourceFlow(String source, DayCount came, DayCount untaken) {}

  /**
   * A route that had something to say today: how often it said {@code matched} and so on.
   *
   * @param route {@link Route#RULES} for all rules of persons together
   */
  public record RouteFlow(String route, Map<String, DayCount> verdicts) {
    public DayCount of(String verdict) {
      return verdicts.getOrDefault(verdict, DayCount.NONE);
    }
  }

  /** All of it, by name. */
  public record State(List<SourceFlow> sources, List<RouteFlow> routes) {}

  /** What a route said of what came within an hour. */
  private record Word(String route, String verdict, DayCount.Hour hour) {}

  private final FlowStore store;
  private final Clock clock;
  private final Sampled<State> state;

  @Inject
  public EventFlow(FlowStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.state = new Sampled<>(new State(List.of(), List.of()), this::count, clock);
  }

  public State state() {
    return state.get();
  }

  private State count() {
    Instant now = clock.instant();
    List<FlowStore.Came> came = store.came(DayCount.begin(now), now.minus(Duration.ofHours(1)));
    return new State(sources(came, now), routes(came, now));
  }

  private static List<SourceFlow> sources(List<FlowStore.Came> came, Instant now) {
    Map<String, List<FlowStore.Came>> bySource =
        came.stream().collect(groupingBy(FlowStore.Came::source, TreeMap::new, toList()));
    return bySource.entrySet().stream()
        .map(
            entry ->
                new SourceFlow(
                    entry.getKey(),
                    day(entry.getValue().stream(), now),
                    day(entry.getValue().stream().filter(one -> verdicts(one).isEmpty()), now)))
        .toList();
  }

  private static DayCount day(Stream<FlowStore.Came> came, Instant now) {
    return DayCount.of(came.map(FlowStore.Came::hour).toList(), now);
  }

  private static List<RouteFlow> routes(List<FlowStore.Came> came, Instant now) {
    Map<String, Map<String, List<DayCount.Hour>>> said =
        came.stream()
            .flatMap(EventFlow::words)
            .collect(
                groupingBy(
                    Word::route,
                    TreeMap::new,
                    groupingBy(Word::verdict, mapping(Word::hour, toList()))));
    return said.entrySet().stream()
        .map(
            entry -> {
              Map<String, DayCount> verdicts = new TreeMap<>();
              entry
                  .getValue()
                  .forEach((verdict, hours) -> verdicts.put(verdict, DayCount.of(hours, now)));
              return new RouteFlow(entry.getKey(), verdicts);
            })
        .toList();
  }

  private static Stream<Word> words(FlowStore.Came came) {
    return verdicts(came).entrySet().stream()
        .map(
            entry ->
                new Word(
                    Route.counted(entry.getKey()),
                    entry.getValue().split(": ", 2)[0],
                    came.hour()));
  }

  @SuppressWarnings("unchecked") // names and words
  private static Map<String, String> verdicts(FlowStore.Came came) {
    return Json.read(came.verdicts(), Map.class);
  }
}
