package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** The people of the configuration. */
@Singleton
class LocalConfig implements StartupCheck {
  private static final String LOCAL = "howdah.sign-in.local";
  private static final Set<String> ROLES = Set.of(Person.EMPLOYEE, Person.ADMIN);

  /** A person of the configuration, and a password or its hash. */
  record LocalUser(Person person, Optional<String> mail, Secret password) {}

  private final Settings settings;

  @Inject
  LocalConfig(Settings settings) {
    this.settings = settings;
  }

  Map<String, LocalUser> users() {
    Map<String, LocalUser> users = new HashMap<>();
    for (String name : settings.names(LOCAL, "password")) {
      String prefix = LOCAL + "." + name;
      Secret password = settings.requiredSecret(prefix + ".password");
      users.put(
          name,
          new LocalUser(
              new Person(name, roles(prefix), Set.copyOf(settings.list(prefix + ".groups"))),
              settings.text(prefix + ".mail"),
              password));
    }
    return users;
  }

  private Set<String> roles(String prefix) {
    List<String> roles = settings.list(prefix + ".roles");
    if (!ROLES.containsAll(roles)) {
      throw new InvalidConfigurationException(prefix + ".roles", "may be employee and admin.");
    }
    return roles.isEmpty() ? Set.of(Person.EMPLOYEE) : Set.copyOf(roles);
  }

  @Override
  public void check() {
    users();
  }
}
