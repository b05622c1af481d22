package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import social.howdah.mastodon.AnswerException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.CredentialApplication;
import social.howdah.mastodon.oauth.AppRegistration;
import social.howdah.mastodon.oauth.Applications;
import social.howdah.mastodon.oauth.ClientCredentials;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.mastodon.oauth.TokenRequest;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;

/** Who Howdah is to an instance: configured, registered before, or registered now. */
@Singleton
class Apps {
  private static final int LONGEST_ID = 500;
  private static final int LONGEST_SCOPES = 1_000;

  /** Howdah as an instance knows it. */
  record App(ClientCredentials credentials, URI redirect, Vocabulary vocabulary) {}

  private final LinkConfig config;
  private final AppStore store;
  private final Applications applications;
  private final Oauth oauth;
  private final PlatformConfig platform;
  private final Clock clock;

  @Inject
  Apps(
      LinkConfig config,
      AppStore store,
      Applications applications,
      Oauth oauth,
      PlatformConfig platform,
      Clock clock) {
    this.applications = applications;
    this.config = config;
    this.store = store;
    this.oauth = oauth;
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * The application at an instance. One registered for another address, or without what is needed
   * now, is registered anew, and so is one that the instance has forgotten: the person would see an
   * error there, and we would never hear of it.
   *
   * @param supported scopes that the instance says it knows
   * @throws LinkingException when the instance answers what cannot be
   */
  App of(Instance instance, Set<String> supported, Collection<String> needed)
      throws LinkingException {
    Optional<ClientCredentials> configured = config.credentials(instance);
    if (configured.isPresent()) {
      return new App(configured.get(), config.redirect(instance), config.scopes(instance));
    }
    Optional<AppStore.App> known = store.find(instance);
    if (known.isPresent()) {
      App app = app(known.get());
      if (isFit(instance, app, needed) && isKnown(instance, app)) {
        return app;
      }
      store.delete(instance, app.credentials());
    }
    AppStore.App made = register(instance, Vocabulary.of(supported));
    store.insert(instance, made);
    return app(store.find(instance).orElse(made));
  }

  /** Fit is one of our addresses, be it the one that was all instances' before each had its own. */
  private boolean isFit(Instance instance, App app, Collection<String> needed) {
    return List.of(config.redirect(instance), config.redirect()).contains(app.redirect())
        && app.vocabulary().has(needed);
  }

  private AppStore.App register(Instance instance, Vocabulary vocabulary) throws LinkingException {
    URI redirect = config.redirect(instance);
    String scopes = Words.line(vocabulary.registered());
    CredentialApplication made =
        applications.create(
            instance,
            new AppRegistration("Howdah", redirect.toString(), scopes, platform.publicUrl()));
    String granted =
        made.application().scopes().isEmpty() ? scopes : Words.line(made.application().scopes());
    String id = Objects.requireNonNullElse(made.clientId(), "");
    if (id.isEmpty()
        || id.length() > LONGEST_ID
        || made.clientSecret() == null
        || granted.length() > LONGEST_SCOPES
        || !Vocabulary.identifies(Words.set(granted))) {
      throw new LinkingException(Outcome.UNREACHABLE);
    }
    return new AppStore.App(
        new ClientCredentials(id, Secret.of(made.clientSecret())),
        redirect.toString(),
        granted,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static App app(AppStore.App stored) {
    return new App(
        stored.credentials(),
        URI.create(stored.redirect()),
        new Vocabulary(Words.set(stored.scopes())));
  }

  /** Whether the instance still knows us: some forget applications that are not used. */
  private boolean isKnown(Instance instance, App app) {
    String scope = app.vocabulary().ask(Set.of()).iterator().next();
    try {
      oauth.token(instance, TokenRequest.ofApplication(app.credentials(), scope));
      return true;
    } catch (UnauthorizedException e) {
      return false;
    } catch (AnswerException e) {
      // It refuses the grant, not the client.
      return true;
    }
  }

  /** Who we are to an instance already; empty if nobody. */
  Optional<ClientCredentials> known(Instance instance) {
    return config
        .credentials(instance)
        .or(() -> store.find(instance).map(AppStore.App::credentials));
  }

  /** The instance says that it does not know us: the next link registers again. */
  void forget(Instance instance, ClientCredentials credentials) {
    store.delete(instance, credentials);
  }
}
