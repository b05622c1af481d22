package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.howdah.identity.People;

/** The door to where the people read mail who have linked accounts. */
@Singleton
public class Mailboxes {
  private final People people;

  @Inject
  public Mailboxes(People people) {
    this.people = people;
  }

  /** Of a person, by name; empty where the sign-in has told none. */
  public Optional<String> of(String person) {
    return people.mail(person);
  }
}
