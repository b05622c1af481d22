package social.howdah.mastodon.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.GenericType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.CredentialAccount;
import social.howdah.mastodon.entity.Status;

/**
 * Accounts.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/accounts/">Mastodon: accounts</a>
 */
@Singleton
public class Accounts {
  private static final GenericType<List<Status>> STATUSES = new GenericType<>() {};

  private final MastodonClient client;

  @Inject
  public Accounts(MastodonClient client) {
    this.client = client;
  }

  /** The account of the token. Scope {@code profile} or {@code read:accounts}. */
  public CredentialAccount verifyCredentials(Caller.UserToken caller) {
    return client.call(
        caller, AccountsApi.class, (api, authorization) -> api.verifyCredentials(authorization));
  }

  /**
   * Statuses of an account, the newest first. Scope {@code read:statuses} for what is not public.
   *
   * @param limit 20 if null, at most 40
   */
  public Page<Status> statuses(
      Caller caller, String account, @Nullable Integer limit, boolean excludeReblogs) {
    return client.page(
        caller,
        AccountsApi.class,
        STATUSES,
        (api, authorization) ->
            api.statuses(authorization, account, limit, excludeReblogs ? true : null));
  }

  /** The page a cursor of {@link #statuses} leads to. */
  public Page<Status> statuses(Caller caller, Page.Cursor cursor) {
    return client.follow(caller, cursor, STATUSES);
  }
}
