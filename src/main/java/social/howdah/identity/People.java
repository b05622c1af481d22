package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The door to people who have signed in at least once, as they were then. */
@Singleton
public class People {
  private final PeopleStore store;

  @Inject
  People(PeopleStore store) {
    this.store = store;
  }

  public Optional<Person> byName(String name) {
    return store.find(name);
  }

  /** By name. */
  public List<Person> all() {
    return store.all();
  }

  /** By name, with what else the sign-in has told. */
  public List<KnownPerson> known() {
    return store.known(null);
  }

  /** The same, of one. */
  public Optional<KnownPerson> known(String name) {
    return store.known(name).stream().findFirst();
  }

  /** Where the person reads mail; empty where the sign-in has not told. */
  public Optional<String> mail(String name) {
    return store.mail(name);
  }
}
