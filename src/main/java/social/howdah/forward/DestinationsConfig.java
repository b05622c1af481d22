package social.howdah.forward;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;

/** The configured destinations. */
@Singleton
class DestinationsConfig implements StartupCheck {
  private static final String FAMILY = "howdah.destination";

  private final Settings settings;
  private final PlatformConfig platform;
  private final Sender sender;
  private final Map<String, DestinationKind> kinds;

  @Inject
  DestinationsConfig(
      Settings settings,
      PlatformConfig platform,
      Sender sender,
      @Any Instance<DestinationKind> kinds) {
    this(settings, platform, sender, kinds.stream().toList());
  }

  DestinationsConfig(
      Settings settings, PlatformConfig platform, Sender sender, List<DestinationKind> kinds) {
    this.settings = settings;
    this.platform = platform;
    this.sender = sender;
    this.kinds =
        kinds.stream()
            .collect(Collectors.toUnmodifiableMap(DestinationKind::name, Function.identity()));
  }

  Map<String, Destination> destinations() {
    return names().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), this::destination));
  }

  Set<String> names() {
    return settings.names(FAMILY, "kind");
  }

  /** The kind of one that is configured. */
  String kind(String name) {
    return settings.required(FAMILY + "." + name + ".kind");
  }

  /** Names of those to which persons may have their notifications sent. */
  Set<String> open() {
    return names().stream()
        .filter(name -> settings.flag(FAMILY + "." + name + ".personal", false))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Destination destination(String name) {
    String property = FAMILY + "." + name + ".kind";
    settings.required(property);
    DestinationKind kind = settings.choice(property, kinds.keySet()).map(kinds::get).orElseThrow();
    return kind.open(new DestinationConfig(name, settings, platform.publicUrl(), sender));
  }

  @Override
  public void check() {
    destinations();
    open();
  }
}
