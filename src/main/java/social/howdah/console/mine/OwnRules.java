package social.howdah.console.mine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.identity.Person;
import social.howdah.message.PersonalPlaces.Place;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.RulePreviews;
import social.howdah.routing.rule.Rule;
import social.howdah.routing.rule.RuleSet;
import social.howdah.routing.rule.Rules;

/** What a person hears of the accounts that are theirs, from the page and by machine. */
@Singleton
class OwnRules {
  private final Rules rules;
  private final RulePreviews previews;
  private final LinkedAccounts accounts;

  @Inject
  OwnRules(Rules rules, RulePreviews previews, LinkedAccounts accounts) {
    this.rules = rules;
    this.previews = previews;
    this.accounts = accounts;
  }

  /**
   * All there is to choose from.
   *
   * @param own whether the person has chosen the rules
   * @param accounts aliases of those that rules may be about
   */
  public record View(
      long version, boolean own, List<Rule> rules, List<Place> places, List<String> accounts) {}

  View view(Person person) {
    RuleSet set = rules.of(person.name());
    return new View(
        set.version(),
        set.areOwn(),
        set.rules(),
        rules.places(person.name()),
        accounts(person).stream().map(LinkedAccount::alias).toList());
  }

  /**
   * Puts rules in the place of others.
   *
   * @throws Problem 400 for rules that cannot be, 409 when others were put there meanwhile
   */
  void replace(Person person, RuleSet wanted) {
    try {
      checkAccounts(person, wanted.rules());
      if (rules.replace(person.name(), wanted).isEmpty()) {
        throw new Problem(409, "The rules were changed meanwhile: read them, and change these.");
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(400, String.valueOf(e.getMessage()));
    }
  }

  void reset(Person person) {
    rules.reset(person.name());
  }

  /**
   * What rules would have made of the person's last notifications.
   *
   * @throws Problem 400 for rules that cannot be
   */
  List<RulePreviews.Told> preview(Person person, RuleSet wanted) {
    try {
      checkAccounts(person, wanted.rules());
      return previews.of(
          person.name(),
          accounts(person).stream().map(LinkedAccount::handle).toList(),
          wanted.rules());
    } catch (IllegalArgumentException e) {
      throw new Problem(400, String.valueOf(e.getMessage()));
    }
  }

  private void checkAccounts(Person person, List<Rule> wanted) {
    TreeSet<String> aliases =
        accounts(person).stream()
            .map(LinkedAccount::alias)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!wanted.stream().allMatch(rule -> aliases.containsAll(rule.accounts()))) {
      throw new IllegalArgumentException(
          "accounts must be among yours: " + String.join(", ", aliases) + ".");
    }
  }

  /** What reaches an account of the organisation is no single person's. */
  private List<LinkedAccount> accounts(Person person) {
    return accounts.of(person.name()).stream().filter(account -> !account.shared()).toList();
  }
}
