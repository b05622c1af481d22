package social.howdah.forward;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import social.howdah.message.PersonalPlaces;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * Where persons may have their notifications: what is theirs alone, called {@code name/person}, and
 * the destinations that are open to everybody.
 */
@Singleton
class Places implements PersonalPlaces, StartupCheck {
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
                .flatMap(kind -> kind.names().stream())
                .filter(name -> find(name, person).isPresent())
                .map(name -> new Place(name, PersonalPlaces.destination(name, person), true)),
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
    return find(parts[0], parts[1])
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s has no %s%s: the rule that leads there must be changed."
                        .formatted(parts[1], parts[0], needs(parts[0]))));
  }

  private Optional<Destination> find(String name, String person) {
    return kind(name).flatMap(kind -> kind.of(name, person));
  }

  private String needs(String name) {
    return kind(name).map(kind -> ", which needs " + kind.needs()).orElse("");
  }

  private Optional<OwnDestination> kind(String name) {
    return own.stream().filter(kind -> kind.names().contains(name)).findFirst();
  }

  /** A rule knows a place by its name alone. */
  @Override
  public void check() {
    Set<String> taken = new HashSet<>();
    Stream.concat(own.stream().flatMap(kind -> kind.names().stream()), open.stream())
        .filter(name -> !taken.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidConfigurationException(
                  "howdah.destination",
                  "has two places for persons that are called %s: name the destination otherwise."
                      .formatted(name));
            });
  }
}
