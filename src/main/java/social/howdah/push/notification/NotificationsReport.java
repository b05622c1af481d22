package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccountReport;
import social.howdah.account.LinkedAccount;
import social.howdah.platform.check.Finding;
import social.howdah.push.PushNeeds;

/** By what way the notifications of accounts come, and what keeps them from coming. */
@Singleton
class NotificationsReport implements AccountReport {
  private final PushNeeds needs;
  private final StandingStore store;

  @Inject
  NotificationsReport(PushNeeds needs, StandingStore store) {
    this.needs = needs;
    this.store = store;
  }

  @Override
  public Map<UUID, Finding> of(Collection<LinkedAccount> accounts) {
    Map<UUID, StandingStore.Standing> standings =
        store.of(accounts.stream().map(LinkedAccount::id).toList());
    return accounts.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                LinkedAccount::id, account -> finding(account, standings.get(account.id()))));
  }

  private Finding finding(LinkedAccount account, StandingStore.@Nullable Standing standing) {
    if (!needs.wants(account)) {
      return Finding.fine("notifications.unwanted");
    } else if (!needs.need().isCoveredBy(account.scopes())) {
      return Finding.look("notifications.not-allowed");
    } else if (standing == null) {
      return Finding.fine("notifications.beginning");
    }
    String subscription = needs.wantsPushes(account) ? standing.finding() : null;
    if ("YIELDED".equals(subscription)) {
      return Finding.broken("notifications.taken");
    } else if ("REFUSED".equals(subscription)) {
      return Finding.look("notifications.refused");
    } else if (standing.pushed()) {
      return Finding.fine("notifications.pushed");
    } else if (standing.streamed()) {
      return Finding.fine("notifications.streamed");
    }
    return needs.wantsPushes(account) && standing.subscribed()
        ? Finding.fine("notifications.awaited")
        : Finding.fine("notifications.asked");
  }
}
