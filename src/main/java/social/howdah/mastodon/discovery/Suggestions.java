package social.howdah.mastodon.discovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Suggestion;

/**
 * Accounts that one might follow.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/suggestions/">Mastodon: suggestions</a>
 */
@Singleton
public class Suggestions extends Area<SuggestionsApi> {

  @Inject
  public Suggestions(MastodonClient client) {
    super(client, SuggestionsApi.class);
  }

  /** Accounts that the caller might follow. Scope {@code read}. */
  public List<Suggestion> list(Caller.UserToken caller, @Nullable Integer limit) {
    return as(caller).list(limit);
  }

  /**
   * Suggests an account no longer. Scope {@code read} by the documentation, or {@code
   * write:accounts}.
   */
  public void remove(Caller.UserToken caller, String accountId) {
    as(caller).remove(accountId);
  }

  /**
   * Accounts that the caller might follow, without a reason. Scope {@code read}.
   *
   * @deprecated since Mastodon 3.4.0; use {@link #list}
   */
  @Deprecated
  public List<Account> listV1(Caller.UserToken caller, @Nullable Integer limit) {
    return as(caller).listV1(limit);
  }
}
