package social.howdah.mastodon.discovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.Account;

/**
 * The directory of profiles.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/directory/">Mastodon: directory</a>
 */
@Singleton
public class Directory extends Area<DirectoryApi> {

  @Inject
  public Directory(MastodonClient client) {
    super(client, DirectoryApi.class);
  }

  /** Accounts that want to be found. A page has 40 entries, at most 80. */
  public Page<Account> list(Caller caller, DirectoryFilter filter) {
    return as(caller).list(filter);
  }
}
