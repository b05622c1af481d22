package social.howdah.console.mine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.account.Grants;
import social.howdah.account.LinkedAccount;
import social.howdah.console.page.Phrase;
import social.howdah.identity.Person;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.outbox.Deliveries;
import social.howdah.outbox.DeliveryFilter;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.route.Route;
import social.howdah.routing.rule.Rules;

/**
 * What was posted in a person's name, and what was brought to them. It takes the same number of
 * queries, however much that is.
 */
@Singleton
class Activity {
  private static final int MOST = 20;

  private final View view;
  private final Grants grants;
  private final Rules rules;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final ActivityWords words;
  private final AuditTrail audit;

  @Inject
  Activity(
      View view,
      Grants grants,
      Rules rules,
      Deliveries deliveries,
      Outbox outbox,
      ActivityWords words,
      AuditTrail audit) {
    this.view = view;
    this.grants = grants;
    this.rules = rules;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.words = words;
    this.audit = audit;
  }

  /** Which way it goes. */
  enum Way {
    POSTED,
    BROUGHT;

    /** Of a query; empty for both. */
    static Optional<Way> of(@Nullable String word) {
      return Stream.of(values()).filter(way -> way.word().equals(word)).findFirst();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A page of it. Public for the templates.
   *
   * @param last the last of it, if there is more; null if there is not
   */
  public record Page(List<ActivityWords.Line> lines, @Nullable UUID last) {}

  /** The newest first. */
  Page of(Person person, Optional<Way> way, @Nullable UUID before, Function<Phrase, String> says) {
    List<LinkedAccount> own = view.own(person);
    List<Place> places = rules.places(person.name());
    List<DeliveryFilter> filters = new ArrayList<>();
    if (!way.equals(Optional.of(Way.BROUGHT))) {
      filters.add(DeliveryFilter.of(posting(person, own)));
    }
    if (!way.equals(Optional.of(Way.POSTED))) {
      filters.addAll(bringing(person, own, places));
    }
    List<DeliveryState> found = deliveries.newest(filters, before, MOST + 1);
    List<DeliveryState> shown = found.subList(0, Math.min(MOST, found.size()));
    Set<String> lanes = lanes(person, own, places);
    return new Page(
        words.lines(own, places, shown, delivery -> isOf(person, lanes, delivery), says),
        found.size() > MOST ? shown.get(MOST - 1).id() : null);
  }

  /**
   * Lets a dead letter be tried again: of one's own account or place, or caused by oneself.
   *
   * @throws Problem 404 when there is none
   */
  void replay(Person person, UUID id) {
    Set<String> lanes = lanes(person, view.visible(person), rules.places(person.name()));
    if (deliveries
            .find(id)
            .filter(found -> person.isAdmin() || isOf(person, lanes, found))
            .isEmpty()
        || !outbox.replay(id)) {
      throw new Problem(404, "There is no such dead letter that can be tried again.");
    }
    audit.record(person.name(), AuditAction.REPLAYED, "delivery " + id);
  }

  /** Whether they may read it, and try it again. */
  private static boolean isOf(Person person, Set<String> lanes, DeliveryState delivery) {
    return lanes.contains(delivery.lane()) || delivery.causedBy().equals(person.name());
  }

  /** What is the person's alone. */
  private static Set<String> lanes(
      Person person, List<LinkedAccount> accounts, List<Place> places) {
    return Stream.of(
            View.lanes(accounts).stream(),
            places.stream().filter(Place::own).map(place -> "forward/" + place.destination()),
            Stream.of("mail/" + person.name()))
        .flatMap(Function.identity())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As one's own accounts, and as those that one may post as. */
  private Set<String> posting(Person person, List<LinkedAccount> own) {
    return Stream.concat(
            own.stream(), grants.postable(person).stream().map(Grants.Postable::account))
        .map(account -> "publish/" + account.alias())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * To one's own places whatever leads there, to others what one's rules have brought; and what
   * keeps notifications from being brought.
   */
  private List<DeliveryFilter> bringing(
      Person person, List<LinkedAccount> own, List<Place> places) {
    Map<Boolean, Set<String>> lanes =
        places.stream()
            .collect(
                Collectors.partitioningBy(
                    Place::own,
                    Collectors.mapping(
                        place -> "forward/" + place.destination(), Collectors.toSet())));
    Set<String> mine = new HashSet<>(lanes.getOrDefault(true, Set.of()));
    mine.add("mail/" + person.name());
    return List.of(
        DeliveryFilter.of(mine),
        DeliveryFilter.of(lanes.getOrDefault(false, Set.of()), routes(person)),
        DeliveryFilter.unfinished(
            own.stream()
                .filter(account -> !account.shared())
                .map(account -> "push/" + account.id())
                .collect(Collectors.toUnmodifiableSet())));
  }

  private Set<String> routes(Person person) {
    return rules.of(person.name()).rules().stream()
        .flatMap(rule -> Route.ofRule(String.valueOf(rule.id())).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
