package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.identity.People;
import social.howdah.identity.Person;

/** Whose an account is: who is told of it, and who may end its link or post in its place. */
@Singleton
class Owners {
  private final People people;

  @Inject
  Owners(People people) {
    this.people = people;
  }

  /** Who is told when something is wrong with the account: of a shared one, administrators. */
  List<OwnerNotice.Recipient> recipients(LinkedAccount account) {
    return account.shared()
        ? people.all().stream().filter(Person::isAdmin).map(Person::name).map(this::of).toList()
        : List.of(of(account.person()));
  }

  private OwnerNotice.Recipient of(String person) {
    return new OwnerNotice.Recipient(person, people.mail(person).orElse(null));
  }

  boolean isOwner(Person person, LinkedAccount account) {
    return account.person().equals(person.name()) || person.isAdmin();
  }
}
