package social.howdah.account;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.need.Needs;
import social.howdah.identity.Person;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.Token;
import social.howdah.mastodon.oauth.AuthorizationRequestBuilder;
import social.howdah.mastodon.oauth.ClientCredentials;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.mastodon.oauth.TokenRequest;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;

/**
 * Links an account: the authorization code grant, with PKCE where the instance announces it.
 *
 * @see <a href="https://docs.joinmastodon.org/spec/oauth/">Mastodon: OAuth</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636: PKCE</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.4">RFC 9700: mix-up attacks</a>
 */
@Singleton
class Linking {
  private static final Logger LOG = System.getLogger(Linking.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** For a day an old request is told from a forged one. */
  private static final Duration MEMORY = Duration.ofDays(1);

  /** Where to send the person, and the state that will come back. */
  record Begun(URI authorize, Secret state) {}

  /**
   * What an instance sent the person back with.
   *
   * @param to where it did so
   * @param code null if the person has denied it
   * @param iss who it says it is, if it does
   */
  record Answered(URI to, @Nullable Secret code, @Nullable String iss) {}

  private final Intents intents;
  private final AuthorizationServers servers;
  private final Apps apps;
  private final AccountStore accounts;
  private final Needs needs;
  private final Needed needed;
  private final Oauth oauth;
  private final PendingStore pending;
  private final Links links;
  private final Event<AccountLinked> linked;
  private final Clock clock;

  @Inject
  Linking(
      Intents intents,
      AuthorizationServers servers,
      Apps apps,
      AccountStore accounts,
      Needs needs,
      Needed needed,
      Oauth oauth,
      PendingStore pending,
      Links links,
      Event<AccountLinked> linked,
      Clock clock) {
    this.intents = intents;
    this.servers = servers;
    this.apps = apps;
    this.accounts = accounts;
    this.needs = needs;
    this.needed = needed;
    this.oauth = oauth;
    this.pending = pending;
    this.links = links;
    this.linked = linked;
    this.clock = clock;
  }

  /** Prepares the way to an instance. */
  Begun begin(Person person, LinkWish wish) throws LinkingException {
    Intent intent = intents.of(person, wish);
    Instance instance = intent.instance();
    try {
      AuthorizationServers.Described server = servers.describe(instance);
      Set<String> scopes = needed(intent, person);
      Apps.App app = apps.of(instance, server.scopes(), scopes);
      Asked asked =
          new Asked(
              app.credentials().clientId(),
              app.redirect(),
              server.pkce() ? Secret.random() : null,
              app.vocabulary().ask(withWhatItHas(intent, scopes)),
              server.issuer(),
              server.issuerAnnounced());
      Secret state = Secret.random();
      pending.insert(
          state, new PendingStore.Pending(intent, asked, clock.instant().plus(PATIENCE)));
      return new Begun(authorize(instance, asked, state), state);
    } catch (MastodonException e) {
      LOG.log(Level.INFO, "Not linked: " + instance + ": " + e.getMessage());
      throw new LinkingException(Outcome.UNREACHABLE);
    }
  }

  private Set<String> needed(Intent intent, Person person) {
    return needed
        .before(
            person,
            Optional.of(intent.instance()),
            Optional.ofNullable(intent.alias()),
            intent.features(),
            intent.agreed() && person.isAdmin())
        .stream()
        .flatMap(need -> need.scopes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whoever is asked for more does not lose what they had. */
  private Set<String> withWhatItHas(Intent intent, Set<String> scopes) {
    Set<String> all = new HashSet<>(scopes);
    Optional.ofNullable(intent.account())
        .flatMap(accounts::byId)
        .ifPresent(account -> all.addAll(account.scopes()));
    return all;
  }

  private URI authorize(Instance instance, Asked asked, Secret state) {
    Secret verifier = asked.verifier();
    return oauth.authorize(
        instance,
        AuthorizationRequestBuilder.builder()
            .responseType("code")
            .clientId(asked.clientId())
            .redirectUri(asked.redirect())
            .scope(Words.line(asked.scopes()))
            .state(state.reveal())
            .codeChallenge(verifier == null ? null : challenge(verifier))
            .codeChallengeMethod(verifier == null ? null : "S256")
            .build());
  }

  private static String challenge(Secret verifier) {
    try {
      byte[] ascii = verifier.reveal().getBytes(StandardCharsets.US_ASCII);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Ends what was begun: a state is good for one call, whatever comes of it. A code goes to an
   * instance only if the answer came where that instance sends people, and names it if it names
   * anybody.
   */
  Outcome complete(Person person, Secret state, Answered answer) throws LinkingException {
    PendingStore.Pending begun =
        pending.take(state).orElseThrow(() -> new LinkingException(Outcome.UNKNOWN_REQUEST));
    Intent intent = begun.intent();
    Asked asked = begun.asked();
    if (!intent.person().equals(person.name())) {
      throw new LinkingException(Outcome.NOT_YOURS);
    }
    if (begun.expires().isBefore(clock.instant())) {
      throw new LinkingException(Outcome.EXPIRED);
    }
    if (!asked.redirect().equals(answer.to())) {
      throw new LinkingException(Outcome.WRONG_ISSUER);
    }
    if (!asked.redirect().equals(Oauth.OUT_OF_BAND)) {
      // Nobody pastes an issuer; the person has seen whose page showed the code.
      Issuers.check(intent.instance(), asked, answer.iss());
    }
    Secret code = answer.code();
    if (code == null) {
      throw new LinkingException(Outcome.DENIED);
    }
    LinkedAccount account = links.link(person, begun, token(intent.instance(), asked, code));
    linked.fire(new AccountLinked(account));
    LOG.log(Level.INFO, "Linked: " + account.id() + " of " + intent.instance());
    return needs.missing(account.alias(), account.features(), account.scopes()).isEmpty()
        ? Outcome.LINKED
        : Outcome.LINKED_WITH_LESS;
  }

  private Token token(Instance instance, Asked asked, Secret code) throws LinkingException {
    ClientCredentials app =
        apps.known(instance)
            .filter(known -> known.clientId().equals(asked.clientId()))
            .orElseThrow(() -> new LinkingException(Outcome.APP_FORGOTTEN));
    try {
      return oauth.token(
          instance, TokenRequest.ofCode(app, code, asked.redirect(), asked.verifier()));
    } catch (UnauthorizedException e) {
      if (!e.error().equals("invalid_client")) {
        throw new LinkingException(Outcome.REFUSED);
      }
      apps.forget(instance, app);
      throw new LinkingException(Outcome.APP_FORGOTTEN);
    } catch (AnswerException e) {
      LOG.log(Level.INFO, "The code was refused: " + e.getMessage());
      throw new LinkingException(Outcome.REFUSED);
    } catch (MastodonException e) {
      throw new LinkingException(Outcome.UNREACHABLE);
    }
  }

  /** The way to the instance once more, for a person who shall paste the code. */
  Optional<Begun> begun(Person person, Secret state) {
    return pending
        .find(state)
        .filter(begun -> begun.intent().person().equals(person.name()))
        .map(begun -> new Begun(authorize(begun.intent().instance(), begun.asked(), state), state));
  }

  void clean(@Observes Housekeeping event) {
    pending.clean(clock.instant().minus(MEMORY));
  }
}
