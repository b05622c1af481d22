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
import java.util.Set;
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
import social.howdah.push.NotificationsConfig;
import social.howdah.push.PushNeeds;
import social.howdah.push.SubscriptionRenewed;

/**
 * Which accounts are looked at, and after what soon: after a start, a new link or token, a lost
 * subscription. Whose notifications nobody wants is not looked at, and when somebody wants them
 * again they begin then.
 */
@Singleton
public class Looks {
  /** A start of many accounts is spread: so long for each. */
  private static final Duration APART = Duration.ofMillis(200);

  private final LinkedAccounts accounts;
  private final PushNeeds needs;
  private final NotificationsConfig config;
  private final LookStore store;
  private final Clock clock;

  @Inject
  Looks(
      LinkedAccounts accounts,
      PushNeeds needs,
      NotificationsConfig config,
      LookStore store,
      Clock clock) {
    this.accounts = accounts;
    this.needs = needs;
    this.config = config;
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

  /** The accounts whose streams are to be listened to. */
  public List<UUID> listened() {
    Set<UUID> pushed = store.pushed();
    return accounts.all().stream()
        .filter(account -> needs.wantsStream(account, pushed.contains(account.id())))
        .map(LinkedAccount::id)
        .toList();
  }

  /**
   * What was heard of streams.
   *
   * @param told accounts whose stream was opened, or has told what could not be stored: there may
   *     be something to be read
   * @param silent accounts whose stream is broken: they are asked
   */
  public void heard(List<UUID> told, List<UUID> silent) {
    store.streamed(told, true);
    store.streamed(silent, false);
    Instant now = now();
    store.hurry(at(told, now));
    store.hurry(at(silent, now.plus(config.poll())));
  }

  private static Map<UUID, Instant> at(List<UUID> all, Instant time) {
    return all.stream().collect(Collectors.toMap(account -> account, account -> time));
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
