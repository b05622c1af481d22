package social.howdah.forward;

import java.util.Optional;
import java.util.Set;

/** Kinds of place of which each person has one, for what is theirs alone. A CDI bean. */
public interface OwnDestination {

  /** By which people know them: {@code own-mail}. The same ones at each call. */
  Set<String> names();

  /**
   * The person's; empty where they have none. Called by many threads, outside transactions.
   *
   * @param name one of {@link #names}
   */
  Optional<Destination> of(String name, String person);

  /** What a person needs to have one, within a sentence: {@code a mail address}. */
  String needs();
}
