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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import social.howdah.identity.Person;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.InstanceAddress;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.AuthorizationServer;
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
 */
@Singleton
class Linking {
  private static final Logger LOG = System.getLogger(Linking.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** For a day an old request is told from a forged one. */
  private static final Duration MEMORY = Duration.ofDays(1);

  private static final Set<String> SCOPES =
      Set.of("read:accounts", "read:notifications", "read:statuses", "write:statuses", "push");

  /** Where to send the person, and the state that will come back. */
  record Begun(URI authorize, Secret state) {}

  private final LinkConfig config;
  private final Apps apps;
  private final Oauth oauth;
  private final PendingStore pending;
  private final Links links;
  private final Event<AccountLinked> linked;
  private final Clock clock;

  @Inject
  Linking(
      LinkConfig config,
      Apps apps,
      Oauth oauth,
      PendingStore pending,
      Links links,
      Event<AccountLinked> linked,
      Clock clock) {
    this.config = config;
    this.apps = apps;
    this.oauth = oauth;
    this.pending = pending;
    this.links = links;
    this.linked = linked;
    this.clock = clock;
  }

  /** Prepares the way to an instance. */
  Begun begin(Person person, @Nullable String address, @Nullable String alias)
      throws LinkingException {
    Optional<String> wish = Aliases.read(alias);
    Instance instance = instance(address);
    if (!config.allows(instance)) {
      throw new LinkingException(Outcome.NOT_ALLOWED);
    }
    URI redirect = config.redirect();
    try {
      boolean pkce =
          metadata(instance)
              .map(AuthorizationServer::codeChallengeMethodsSupported)
              .filter(methods -> methods.contains("S256"))
              .isPresent();
      ClientCredentials app = apps.of(instance, redirect, SCOPES);
      Secret state = Secret.random();
      Secret verifier = pkce ? Secret.random() : null;
      pending.insert(
          state,
          new PendingStore.Pending(
              person.name(),
              instance,
              wish.orElse(null),
              verifier,
              redirect,
              clock.instant().plus(PATIENCE)));
      return new Begun(authorize(instance, app, redirect, state, verifier), state);
    } catch (MastodonException e) {
      LOG.log(Level.INFO, "Not linked: " + instance + ": " + e.getMessage());
      throw new LinkingException(Outcome.UNREACHABLE);
    }
  }

  private Instance instance(@Nullable String address) throws LinkingException {
    try {
      return InstanceAddress.parse(
          Optional.ofNullable(address)
              .filter(given -> !given.isBlank())
              .or(config::defaultInstance)
              .orElse(""));
    } catch (IllegalArgumentException e) {
      throw new LinkingException(Outcome.BAD_ADDRESS);
    }
  }

  private URI authorize(
      Instance instance,
      ClientCredentials app,
      URI redirect,
      Secret state,
      @Nullable Secret verifier) {
    return oauth.authorize(
        instance,
        AuthorizationRequestBuilder.builder()
            .responseType("code")
            .clientId(app.clientId())
            .redirectUri(redirect)
            .scope(String.join(" ", new TreeSet<>(SCOPES)))
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

  /** Ends what was begun: a state is good for one call, whatever comes of it. */
  LinkedAccount complete(Person person, Secret state, @Nullable Secret code)
      throws LinkingException {
    PendingStore.Pending begun =
        pending.take(state).orElseThrow(() -> new LinkingException(Outcome.UNKNOWN_REQUEST));
    if (!begun.person().equals(person.name())) {
      throw new LinkingException(Outcome.NOT_YOURS);
    }
    if (begun.expires().isBefore(clock.instant())) {
      throw new LinkingException(Outcome.EXPIRED);
    }
    if (code == null) {
      throw new LinkingException(Outcome.DENIED);
    }
    LinkedAccount account = links.link(begun, token(begun, code));
    linked.fire(new AccountLinked(account));
    LOG.log(Level.INFO, "Linked: " + account.id() + " of " + begun.instance());
    return account;
  }

  /** What the authorization server offers; empty where the instance does not say. */
  private Optional<AuthorizationServer> metadata(Instance instance) {
    try {
      return Optional.of(oauth.serverMetadata(instance));
    } catch (AnswerException | NoAnswerException e) {
      return Optional.empty();
    }
  }

  private Token token(PendingStore.Pending begun, Secret code) throws LinkingException {
    Instance instance = begun.instance();
    ClientCredentials app =
        apps.known(instance).orElseThrow(() -> new LinkingException(Outcome.UNKNOWN_REQUEST));
    try {
      return oauth.token(
          instance, TokenRequest.ofCode(app, code, begun.redirect(), begun.verifier()));
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
        .filter(begun -> begun.person().equals(person.name()))
        .flatMap(
            begun ->
                apps.known(begun.instance())
                    .map(
                        app ->
                            new Begun(
                                authorize(
                                    begun.instance(),
                                    app,
                                    begun.redirect(),
                                    state,
                                    begun.verifier()),
                                state)));
  }

  void clean(@Observes Housekeeping event) {
    pending.clean(clock.instant().minus(MEMORY));
  }
}
