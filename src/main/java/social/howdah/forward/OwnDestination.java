package social.howdah.forward;

import java.util.Optional;

/** A kind of place of which each person has one, for what is theirs alone. A CDI bean. */
public interface OwnDestination {

  /** By which people know it: {@code own-mail}. */
  String name();

  /** The person's; empty where they have none. Called by many threads. */
  Optional<Destination> of(String person);
}
