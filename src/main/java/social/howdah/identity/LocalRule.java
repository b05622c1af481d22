package social.howdah.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.Optional;

/**
 * Roles and groups are those of the configuration as this node has it: whoever was taken out of it
 * is signed out by the restart that takes it in.
 */
@Singleton
class LocalRule implements SessionRule {
  private final Map<String, LocalConfig.LocalUser> users;
  private final Sessions sessions;

  @Inject
  LocalRule(LocalConfig config, Sessions sessions) {
    this.users = config.users();
    this.sessions = sessions;
  }

  @Override
  public SignInMode mode() {
    return SignInMode.LOCAL;
  }

  @Override
  public Optional<Session> apply(ContainerRequestContext request, Optional<Session> session) {
    if (session.isEmpty()) {
      return session;
    }
    Session found = session.get();
    LocalConfig.LocalUser user = users.get(found.person().name());
    if (user == null) {
      sessions.end(found, "no longer in the configuration");
      return Optional.empty();
    }
    if (!user.person().equals(found.person())) {
      sessions.update(new Arrival(user.person(), user.mail()));
    }
    return Optional.of(new Session(found.id(), user.person(), found.csrf()));
  }
}
