package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import social.howdah.account.need.Need;
import social.howdah.account.need.Needs;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;

/** What is to be asked of an account before it is known which one it is. */
@Singleton
class Needed {
  private final Needs needs;
  private final AccountStore accounts;

  @Inject
  Needed(Needs needs, AccountStore accounts) {
    this.needs = needs;
    this.accounts = accounts;
  }

  /**
   * What its alias needs, what was ticked, and what the person's accounts there are needed for, of
   * which it may be one: whoever links an account again without saying which must not end up with
   * less.
   *
   * @param any an administrator who has agreed may get an alias that a route posts as
   */
  List<Need> before(
      Person person,
      Optional<Instance> instance,
      Optional<String> alias,
      Set<String> features,
      boolean any) {
    Stream<Need> again =
        accounts.of(person.name()).stream()
            .filter(account -> instance.filter(account.instance()::equals).isPresent())
            .filter(account -> alias.isEmpty() || alias.get().equals(account.alias()))
            .flatMap(account -> needs.of(account.alias(), account.features()).stream());
    return Stream.concat(needs.before(alias.orElse(null), features, any).stream(), again)
        .distinct()
        .toList();
  }
}
