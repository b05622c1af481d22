package social.howdah.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.DayCount;
import social.howdah.platform.Sampled;

/** The door to how the lanes stand. Ten seconds old at most, however many look. */
@Singleton
public class Flow {
  private final FlowStore store;
  private final Clock clock;
  private final Sampled<List<LaneFlow>> lanes;

  @Inject
  public Flow(FlowStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.lanes = new Sampled<>(List.of(), this::count, clock);
  }

  /** Lanes in which something waits, has ended today, or is dead; by name. */
  public List<LaneFlow> lanes() {
    return lanes.get();
  }

  /** What was done last in each of these lanes; one in which nothing was is left out. */
  public Map<String, LastDone> last(Collection<String> ofLanes) {
    return ofLanes.isEmpty()
        ? Map.of()
        : store.last(ofLanes).stream().collect(toMap(LastDone::lane, one -> one));
  }

  private List<LaneFlow> count() {
    Instant now = clock.instant();
    Map<String, FlowStore.Waiting> waiting =
        store.waiting().stream().collect(toMap(FlowStore.Waiting::lane, one -> one));
    Map<String, Map<DeliveryState.State, List<DayCount.Hour>>> ended =
        store.ended(DayCount.begin(now), now.minus(Duration.ofHours(1))).stream()
            .collect(
                groupingBy(
                    FlowStore.Ended::lane,
                    groupingBy(FlowStore.Ended::state, mapping(FlowStore.Ended::hour, toList()))));
    Map<String, Integer> dead =
        store.dead().stream().collect(toMap(FlowStore.Dead::lane, FlowStore.Dead::dead));
    return Stream.of(waiting, ended, dead)
        .flatMap(map -> map.keySet().stream())
        .collect(toCollection(TreeSet::new))
        .stream()
        .map(
            lane ->
                flow(
                    lane,
                    waiting.get(lane),
                    ended.getOrDefault(lane, Map.of()),
                    dead.getOrDefault(lane, 0),
                    now))
        .toList();
  }

  private static LaneFlow flow(
      String lane,
      FlowStore.@Nullable Waiting waiting,
      Map<DeliveryState.State, List<DayCount.Hour>> ended,
      int dead,
      Instant now) {
    Optional<FlowStore.Waiting> stands = Optional.ofNullable(waiting);
    return new LaneFlow(
        lane,
        stands.map(FlowStore.Waiting::queue).orElse(null),
        stands.map(FlowStore.Waiting::heldReason).orElse(null),
        stands.map(FlowStore.Waiting::pausedUntil).filter(now::isBefore).orElse(null),
        DayCount.of(ended.getOrDefault(DeliveryState.State.DONE, List.of()), now),
        DayCount.of(ended.getOrDefault(DeliveryState.State.DEAD, List.of()), now),
        dead);
  }
}
