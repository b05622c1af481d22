package social.howdah.routing.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import social.howdah.message.Event;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.route.Route;
import social.howdah.routing.route.RouteBuilder;
import social.howdah.routing.route.StatusRules;
import social.howdah.routing.storm.StormRules;

/**
 * A rule, and the routes that lead where it says: one to what only its person reads, one to what
 * others read, too.
 */
public record Compiled(Rule rule, List<Route> routes) {
  static final String SOURCE = "mastodon";

  /** The first that an event fits: it decides. */
  public static Optional<Compiled> first(List<Compiled> rules, Event event) {
    return rules.stream().filter(compiled -> compiled.rule().fits(event)).findFirst();
  }

  /**
   * Compiles a rule of a person.
   *
   * @param places by name; one that is not there any more gets a dead letter, which says so
   */
  static Compiled of(Rule rule, String person, Map<String, Place> places, ZoneId zone) {
    Map<Boolean, List<String>> destinations = new TreeMap<>();
    for (String name : rule.sendTo()) {
      Place place = places.getOrDefault(name, new Place(name, name + "/" + person, true));
      destinations.computeIfAbsent(place.own(), own -> new ArrayList<>()).add(place.destination());
    }
    if (destinations.isEmpty()) {
      destinations.put(true, List.of());
    }
    StormRules storm = RuleCheck.storm(rule, zone);
    return new Compiled(
        rule,
        destinations.entrySet().stream()
            .map(entry -> route(rule, entry.getKey(), entry.getValue(), storm))
            .toList());
  }

  private static Route route(Rule rule, boolean own, List<String> sendTo, StormRules storm) {
    return RouteBuilder.builder()
        .name(Route.RULE + rule.id() + (own ? "" : Route.SHARED))
        .from(Set.of(SOURCE))
        .when(Condition.ALWAYS)
        .urgent(Condition.NEVER)
        .sendTo(sendTo)
        .tellsPrivate(own || rule.tellsPrivate())
        .status(StatusRules.NONE)
        .storm(StormRules.NONE)
        .quiet(storm)
        .build();
  }
}
