package social.howdah.mastodon.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Preferences;

/**
 * What the caller prefers.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/preferences/">Mastodon: preferences</a>
 */
@Singleton
public class AccountPreferences extends Area<AccountPreferencesApi> {

  @Inject
  public AccountPreferences(MastodonClient client) {
    super(client, AccountPreferencesApi.class);
  }

  /** What the caller prefers. Scope {@code read:accounts}. */
  public Preferences get(Caller.UserToken caller) {
    return as(caller).get();
  }
}
