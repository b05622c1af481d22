package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** How people sign in, for how long, and which of a provider's roles count here. */
@Singleton
public class IdentityConfig implements StartupCheck {
  private static final String MODE = "howdah.sign-in.mode";
  private static final String SESSION = "howdah.sign-in.session";
  private static final String IDLE = "howdah.sign-in.idle";
  private static final String EMPLOYEES = "howdah.sign-in.employee-roles";
  private static final String ADMINS = "howdah.sign-in.admin-roles";
  private static final String ANYBODY = "*";
  private static final Duration SHORTEST_IDLE = Duration.ofMinutes(2);

  private final Settings settings;

  @Inject
  public IdentityConfig(Settings settings) {
    this.settings = settings;
  }

  public SignInMode mode() {
    Set<String> words =
        Stream.of(SignInMode.values()).map(SignInMode::word).collect(Collectors.toSet());
    return settings.choice(MODE, words).map(SignInMode::of).orElse(SignInMode.LOCAL);
  }

  /** After which a session ends. */
  Duration session() {
    Duration session = settings.duration(SESSION, Duration.ofHours(12));
    if (session.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new InvalidConfigurationException(SESSION, "must be at least 1m.");
    }
    return session;
  }

  /** After which a session ends that nobody uses. */
  Duration idle() {
    Duration idle = settings.duration(IDLE, Duration.ofHours(8));
    if (idle.compareTo(SHORTEST_IDLE) < 0) {
      throw new InvalidConfigurationException(
          IDLE, "must be at least 2m: use is written down once a minute.");
    }
    return idle;
  }

  /** The roles here of somebody whom the provider or proxy gives these; may be none. */
  public Set<String> roles(Set<String> given) {
    Set<String> roles = new HashSet<>();
    if (matches(EMPLOYEES, "howdah-employee", given)) {
      roles.add(Person.EMPLOYEE);
    }
    if (matches(ADMINS, "howdah-admin", given)) {
      roles.add(Person.ADMIN);
    }
    return roles;
  }

  private boolean matches(String property, String otherwise, Set<String> given) {
    List<String> words = settings.list(property);
    return words.isEmpty()
        ? given.contains(otherwise)
        : words.contains(ANYBODY) || words.stream().anyMatch(given::contains);
  }

  @Override
  public void check() {
    mode();
    session();
    idle();
    if (settings.list(ADMINS).contains(ANYBODY)) {
      throw new InvalidConfigurationException(ADMINS, "must name roles: * would be everybody.");
    }
  }
}
