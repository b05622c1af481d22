package social.howdah.mastodon.oauth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Application;
import social.howdah.mastodon.entity.CredentialApplication;

/**
 * Applications.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/apps/">Mastodon: apps</a>
 */
@Singleton
public class Applications extends Area<ApplicationsApi> {

  @Inject
  public Applications(MastodonClient client) {
    super(client, ApplicationsApi.class);
  }

  /** Registers an application. */
  public CredentialApplication create(Instance instance, AppRegistration request) {
    return as(instance).create(request);
  }

  /** The application of a token. */
  public Application verifyCredentials(Caller.Token caller) {
    return as(caller).verifyCredentials();
  }
}
