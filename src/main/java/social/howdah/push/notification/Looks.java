package social.howdah.push.notification;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import social.howdah.account.AccountLinked;
import social.howdah.account.AccountUnlinked;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.TokenRenewed;
import social.howdah.message.RoutesChanged;
import social.howdah.platform.Started;
import social.howdah.push.PushNeeds;
import social.howdah.push.SubscriptionRenewed;

/**
 * Which accounts are looked at, and after what soon: after a start, a new link or token, a lost
 * subscription. Whose notifications nobody wants is not looked at, and when somebody wants them
 * again they begin then.
 */
@Singleton
class Looks {
  /** A start of many accounts is spread: so long for each. */
  private static final Duration APART = Duration.ofMillis(200);

  private final LinkedAccounts accounts;
  private final PushNeeds needs;
  private final LookStore store;
  private final Clock clock;

  @Inject
  Looks(LinkedAccounts accounts, PushNeeds needs, LookStore store, Clock clock) {
    this.accounts = accounts;
    this.needs = needs;
    this.store = store;
    this.clock = clock;
  }

  void started(@Observes Started event) {
    Map<UUID, Instant> wanted = wanted();
    store.begin(wanted);
    store.hurry(wanted);
  }

  void changed(@Observes RoutesChanged event) {
    store.begin(wanted());
  }

  void linked(@Observes AccountLinked event) {
    LinkedAccount account = event.account();
    if (needs.wants(account)) {
      store.begin(Map.of(account.id(), now()));
    } else {
      store.forget(List.of(account.id()));
    }
  }

  /** What waited for the token is attempted again, but not everything was told meanwhile. */
  void renewed(@Observes TokenRenewed event) {
    soon(event.account().id());
  }

  void renewed(@Observes SubscriptionRenewed event) {
    soon(event.account());
  }

  void unlinked(@Observes AccountUnlinked event) {
    store.forget(List.of(event.account().id()));
  }

  private void soon(UUID account) {
    store.hurry(Map.of(account, now()));
  }

  /** Each at a time of its own; the others are forgotten. */
  private Map<UUID, Instant> wanted() {
    Map<Boolean, List<UUID>> all =
        accounts.all().stream()
            .collect(
                Collectors.partitioningBy(
                    needs::wants, Collectors.mapping(LinkedAccount::id, Collectors.toList())));
    store.forget(all.getOrDefault(false, List.of()));
    List<UUID> wanted = all.getOrDefault(true, List.of());
    Instant now = now();
    long spread = APART.multipliedBy(wanted.size()).toMillis();
    return wanted.stream()
        .collect(
            Collectors.toMap(
                account -> account,
                account -> now.plusMillis(ThreadLocalRandom.current().nextLong(spread + 1))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
