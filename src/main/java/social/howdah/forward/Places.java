package social.howdah.forward;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import social.howdah.message.PersonalPlaces;

/**
 * Where persons may have their notifications: what is theirs alone, called {@code name/person}, and
 * the destinations that are open to everybody.
 */
@Singleton
class Places implements PersonalPlaces {
  private static final String OF = "/";

  private final Set<String> open;
  private final List<OwnDestination> own;

  @Inject
  Places(DestinationsConfig config, @Any Instance<OwnDestination> own) {
    this(config.open(), own.stream().toList());
  }

  Places(Set<String> open, List<OwnDestination> own) {
    this.open = open;
    this.own = List.copyOf(own);
  }

  @Override
  public List<Place> of(String person) {
    return Stream.concat(
            own.stream()
                .filter(kind -> kind.of(person).isPresent())
                .map(kind -> new Place(kind.name(), kind.name() + OF + person, true)),
            open.stream().map(name -> new Place(name, name, false)))
        .sorted(Comparator.comparing(Place::name))
        .toList();
  }

  /** Whether a destination is one person's. */
  static boolean isOwn(String destination) {
    return destination.contains(OF);
  }

  /**
   * A person's own.
   *
   * @throws IllegalStateException where the person has none; the message is for people
   */
  Destination own(String destination) {
    String[] parts = destination.split(OF, 2);
    return own.stream()
        .filter(kind -> kind.name().equals(parts[0]))
        .flatMap(kind -> kind.of(parts[1]).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s has no %s: the rule that leads there must be changed."
                        .formatted(parts[1], parts[0])));
  }
}
