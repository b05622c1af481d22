package social.howdah.identity.proxy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import social.howdah.identity.Arrival;
import social.howdah.identity.IdentityConfig;
import social.howdah.identity.Person;
import social.howdah.identity.PersonName;
import social.howdah.identity.Session;
import social.howdah.identity.SessionRule;
import social.howdah.identity.Sessions;
import social.howdah.identity.SignInMode;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.web.ClientAddress;
import social.howdah.platform.web.RateLimit;

/**
 * The header says who it is, at each request: a session lives for its forms, and as long as the
 * header names its person. A header that comes from anywhere but the proxy is refused.
 */
@Singleton
class ProxyRule implements SessionRule {
  /** Of a client that keeps no cookies. */
  private static final RateLimit.Rate BEGUN =
      new RateLimit.Rate("sessions begun by a person", 30, Duration.ofMinutes(1));

  /** A flood of forgeries must not fill the audit. */
  private static final RateLimit.Rate AUDITED =
      new RateLimit.Rate("forged headers in the audit", 10, Duration.ofMinutes(1));

  private final ProxyConfig config;
  private final IdentityConfig identity;
  private final Sessions sessions;
  private final ClientAddress address;
  private final RateLimit limit;
  private final AuditTrail audit;

  @Inject
  ProxyRule(
      ProxyConfig config,
      IdentityConfig identity,
      Sessions sessions,
      ClientAddress address,
      RateLimit limit,
      AuditTrail audit) {
    this.config = config;
    this.identity = identity;
    this.sessions = sessions;
    this.address = address;
    this.limit = limit;
    this.audit = audit;
  }

  @Override
  public SignInMode mode() {
    return SignInMode.PROXY;
  }

  @Override
  public Optional<Session> apply(ContainerRequestContext request, Optional<Session> session) {
    boolean named = !values(request, Optional.of(config.nameHeader())).isEmpty();
    boolean trusted = address.peer().filter(config.addresses()::contains).isPresent();
    if (!trusted) {
      if (named) {
        refuse("a header of the sign-in from an address that is not the proxy's");
        throw new Problem(
            403, "Only the organisation's proxy may say who you are. Open Howdah through it.");
      }
      return Optional.empty();
    }
    if (!named) {
      session.ifPresent(ended -> sessions.end(ended, "the proxy names nobody any longer"));
      return Optional.empty();
    }
    Arrival arrival = arrival(request);
    if (arrival.person().roles().isEmpty()) {
      session.ifPresent(ended -> sessions.end(ended, "no role here any longer"));
      throw new Problem(403, "You have no role here. Ask your administrator for one.");
    }
    Person person = arrival.person();
    if (session.isPresent() && !session.get().person().name().equals(person.name())) {
      sessions.end(session.get(), "the proxy names somebody else");
      return Optional.of(begin(arrival, request));
    }
    if (session.isEmpty()) {
      return Optional.of(begin(arrival, request));
    }
    if (!session.get().person().equals(person)) {
      sessions.update(arrival);
    }
    return Optional.of(new Session(session.get().id(), person, session.get().csrf()));
  }

  @Override
  public Optional<URI> signOutAt(Session session) {
    return config.signOutUrl();
  }

  private Session begin(Arrival arrival, ContainerRequestContext request) {
    limit.spend(BEGUN, arrival.person().name());
    return sessions.begin(
        arrival, request.getHeaderString(HttpHeaders.USER_AGENT), Optional.empty());
  }

  private Arrival arrival(ContainerRequestContext request) {
    List<String> names = values(request, Optional.of(config.nameHeader()));
    Optional<String> name =
        names.size() == 1 ? PersonName.of(names.get(0)) : Optional.<String>empty();
    if (name.isEmpty()) {
      refuse("the proxy's header holds no name, or several");
      throw new Problem(
          403, "Your organisation's proxy names you in no way that can be used here.");
    }
    Set<String> roles = roles(name.get(), request);
    return new Arrival(
        new Person(name.get(), roles, words(request, config.groupsHeader())),
        values(request, config.mailHeader()).stream().filter(mail -> !mail.isBlank()).findFirst());
  }

  private Set<String> roles(String name, ContainerRequestContext request) {
    Set<String> roles = new HashSet<>();
    if (config.rolesHeader().isPresent()) {
      roles.addAll(identity.roles(words(request, config.rolesHeader())));
    } else {
      roles.add(Person.EMPLOYEE);
    }
    if (config.admins().contains(name)) {
      roles.add(Person.ADMIN);
    }
    return roles;
  }

  private void refuse(String why) {
    if (limit.permits(AUDITED, address.counted())) {
      audit.record(
          "somebody unknown",
          AuditAction.SIGN_IN_REFUSED,
          "somebody unknown",
          "proxy: " + why + "; " + address.counted());
    }
  }

  private static Set<String> words(ContainerRequestContext request, Optional<String> header) {
    return values(request, header).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> values(ContainerRequestContext request, Optional<String> header) {
    return header.map(name -> request.getHeaders().getOrDefault(name, List.of())).orElse(List.of());
  }
}
