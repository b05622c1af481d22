package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.discovery.SearchRequestBuilder;
import social.howdah.mastodon.discovery.Searches;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Search;
import social.howdah.mastodon.entity.Status;

/**
 * Finds what a notification is about as the acting account's instance calls it: another instance
 * than the notified account's has another id for it, or has to fetch it first.
 */
@Singleton
class Targets {
  private final Searches searches;
  private final LinkedAccounts accounts;

  @Inject
  Targets(Searches searches, LinkedAccounts accounts) {
    this.searches = searches;
    this.accounts = accounts;
  }

  /** Whether the account is of the instance that told of it. */
  boolean isAtHome(LinkedAccount account, Subject subject) {
    boolean isOfCase =
        subject.about().filter(one -> one.host().equals(account.instance().host())).isPresent();
    return isOfCase || isOfNotified(account, subject);
  }

  private boolean isOfNotified(LinkedAccount account, Subject subject) {
    return accounts
        .byAlias(subject.alias())
        .filter(notified -> notified.instance().equals(account.instance()))
        .isPresent();
  }

  /**
   * The id of it; empty where the instance does not know it, or the account may not see it.
   *
   * @throws social.howdah.mastodon.MastodonException as the instance refuses to look
   */
  Optional<String> id(LinkedAccount account, Caller.UserToken caller, Deed deed, Subject subject) {
    Map<?, ?> object = deed.on().of(subject);
    if (isAtHome(account, subject)) {
      return Optional.of(Subject.text(object, "id")).filter(id -> !id.isEmpty());
    }
    if (deed.on().isOfModerators()) {
      return Optional.empty();
    }
    return Stream.of("uri", "url")
        .map(key -> Subject.text(object, key))
        .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
        .map(address -> found(caller, deed, address))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> found(Caller.UserToken caller, Deed deed, String address) {
    Search found =
        searches.search(
            caller, SearchRequestBuilder.builder().q(address).resolve(true).limit(1).build());
    return deed.on() == Deed.On.STATUS
        ? found.statuses().stream().map(Status::id).findFirst()
        : found.accounts().stream().map(Account::id).findFirst();
  }
}
