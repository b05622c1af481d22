package social.howdah.console.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.console.page.Phrase;
import social.howdah.identity.Person;
import social.howdah.mastodon.Scopes;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.outbox.Deliveries;
import social.howdah.outbox.DeliveryFilter;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.platform.database.Database;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.OwnTrials;
import social.howdah.routing.rule.RuleSet;
import social.howdah.routing.rule.Rules;

/** How far a person has come, and the test that is the last step. */
@Singleton
public class FirstSteps {
  private static final int LATELY = 20;

  private final LinkedAccounts accounts;
  private final Rules rules;
  private final Outbox outbox;
  private final Deliveries deliveries;
  private final OwnTrials trials;
  private final FirstStepsStore store;
  private final Database database;
  private final Clock clock;

  @Inject
  FirstSteps(
      LinkedAccounts accounts,
      Rules rules,
      Outbox outbox,
      Deliveries deliveries,
      OwnTrials trials,
      FirstStepsStore store,
      Database database,
      Clock clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.trials = trials;
    this.store = store;
    this.database = database;
    this.clock = clock;
  }

  /**
   * How far. Public for the templates.
   *
   * @param linked whether an account is linked
   * @param places whether there is any place where notifications could be brought
   * @param chosen whether it was chosen what is brought
   * @param test what became of the last test, if it is still known
   * @param choices what may be tried
   */
  public record Standing(
      boolean linked,
      boolean places,
      boolean chosen,
      @Nullable DeliveryState test,
      List<Choice> choices) {

    /** Whether the test is still on its way, so that the page looks again. */
    public boolean isUnderWay() {
      return test != null && test.ended() == null;
    }

    public boolean isTested() {
      return test != null && test.state() == DeliveryState.State.DONE;
    }
  }

  /**
   * Something to be tried. Public for the templates.
   *
   * @param value as a form sends it
   */
  public record Choice(String value, Phrase words) {}

  /** Empty for somebody who has done it all, or wants to see no more of it. */
  public Optional<Standing> of(Person person) {
    FirstStepsStore.Kept kept = store.of(person.name());
    if (kept.closed()) {
      return Optional.empty();
    }
    List<LinkedAccount> own = accounts.of(person.name());
    RuleSet set = rules.of(person.name());
    List<Place> places = rules.places(person.name());
    UUID test = kept.test();
    Standing standing =
        new Standing(
            !own.isEmpty(),
            !places.isEmpty(),
            set.areOwn(),
            test == null ? null : outbox.ofEvent(test, 1).stream().findFirst().orElse(null),
            Stream.concat(statuses(own), messages(places)).toList());
    return isOver(standing, own) ? Optional.empty() : Optional.of(standing);
  }

  /** A test is shown until it is closed; who posts without any needs none. */
  private boolean isOver(Standing standing, List<LinkedAccount> own) {
    return standing.test() == null
        && standing.linked()
        && (standing.chosen() || !standing.places())
        && deliveries
            .newest(
                List.of(
                    DeliveryFilter.of(
                        own.stream()
                            .map(account -> "publish/" + account.alias())
                            .collect(Collectors.toUnmodifiableSet()))),
                null,
                LATELY)
            .stream()
            .anyMatch(delivery -> delivery.state() == DeliveryState.State.DONE);
  }

  private static Stream<Choice> statuses(List<LinkedAccount> own) {
    return own.stream()
        .filter(account -> !account.shared())
        .filter(
            account ->
                account.scopes().isEmpty() || Scopes.covers(account.scopes(), "write:statuses"))
        .map(
            account ->
                new Choice(
                    "account " + account.alias(), Phrase.of("start.status", account.alias())));
  }

  private static Stream<Choice> messages(List<Place> places) {
    return places.stream()
        .filter(Place::own)
        .map(
            place -> new Choice("place " + place.name(), Phrase.of("start.message", place.name())));
  }

  /**
   * Sends the test.
   *
   * @param chosen one of the {@link Standing#choices()}
   * @param says the words, in the language of whoever tries
   * @throws Problem 404 for anything else
   */
  void test(Person person, @Nullable String chosen, Function<Phrase, String> says) {
    List<Place> places = rules.places(person.name());
    String choice =
        Stream.concat(statuses(accounts.of(person.name())), messages(places))
            .map(Choice::value)
            .filter(value -> value.equals(chosen))
            .findFirst()
            .orElseThrow(() -> new Problem(404, "There is nothing like that to be tried."));
    String name = choice.substring(choice.indexOf(' ') + 1);
    String text = says.apply(Phrase.of("start.words"));
    database.transaction(
        () -> {
          UUID event =
              choice.startsWith("account ")
                  ? trials.post(person.name(), name, text)
                  : trials.send(person.name(), destination(places, name), text);
          store.tested(person.name(), event);
          return event;
        });
  }

  private static String destination(List<Place> places, String name) {
    return places.stream()
        .filter(place -> place.own() && place.name().equals(name))
        .map(Place::destination)
        .findFirst()
        .orElseThrow();
  }

  void close(Person person) {
    store.close(person.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
