package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
   * The credentials for an instance. One registered for another callback or other scopes is
   * registered anew, and so is one that the instance has forgotten: the person would see an error
   * there, and we would never hear of it.
   */
  ClientCredentials of(Instance instance, URI redirect, Set<String> scopes) {
    Optional<ClientCredentials> configured = config.credentials(instance);
    if (configured.isPresent()) {
      return configured.get();
    }
    String words = String.join(" ", new TreeSet<>(scopes));
    Optional<AppStore.App> known = store.find(instance);
    if (known.isPresent()) {
      AppStore.App app = known.get();
      if (app.redirect().equals(redirect.toString())
          && app.scopes().equals(words)
          && isKnown(instance, app.credentials(), scopes.iterator().next())) {
        return app.credentials();
      }
      store.delete(instance, app.credentials());
    }
    CredentialApplication made =
        applications.create(
            instance,
            new AppRegistration("Howdah", redirect.toString(), words, platform.publicUrl()));
    ClientCredentials credentials =
        new ClientCredentials(made.clientId(), Secret.of(made.clientSecret()));
    store.insert(
        instance,
        new AppStore.App(
            credentials,
            redirect.toString(),
            words,
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return store.find(instance).map(AppStore.App::credentials).orElse(credentials);
  }

  /** Whether the instance still knows us: some forget applications that are not used. */
  private boolean isKnown(Instance instance, ClientCredentials app, String scope) {
    try {
      oauth.token(instance, TokenRequest.ofApplication(app, scope));
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
