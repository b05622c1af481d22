package social.howdah.account;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.notifications.PushSubscriptions;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;

/**
 * Ends tokens that nobody uses any more. {@link #order} keeps one to be revoked, within the
 * transaction that stops using it; {@link #attempt} tells the instance. Where that cannot be
 * reached housekeeping asks again, ever more rarely, until the configured patience ends: then the
 * token is forgotten here, and the audit says so.
 */
@Singleton
class Revocations {
  private static final Logger LOG = System.getLogger(Revocations.class.getName());
  private static final int MOST = 100;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  /** Well below the time between two housekeepings. */
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

  private final RevocationStore store;
  private final Revocation revocation;
  private final PushSubscriptions subscriptions;
  private final TokenConfig config;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  Revocations(
      RevocationStore store,
      Revocation revocation,
      PushSubscriptions subscriptions,
      TokenConfig config,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.revocation = revocation;
    this.subscriptions = subscriptions;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps the token to be revoked; joins the caller's transaction.
   *
   * @param push whether a push subscription may hang on it, to be deleted first
   * @return its name for {@link #attempt}, after the commit
   */
  UUID order(LinkedAccount account, Secret token, boolean push) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    store.insert(
        new RevocationStore.Pending(
            id,
            account.instance(),
            account.handle(),
            token,
            push,
            0,
            now.plus(config.revokePatience())),
        // Ours to try now; if this node dies first, housekeeping does.
        now.plus(FIRST_WAIT));
    return id;
  }

  /** Tells the instance. Calls it: not within a transaction. */
  Revocation.Result attempt(UUID id) {
    return store.find(id).map(this::attempt).orElse(Revocation.Result.REVOKED);
  }

  private Revocation.Result attempt(RevocationStore.Pending pending) {
    if (pending.push()) {
      unsubscribe(pending);
    }
    Revocation.Result result = revocation.revoke(pending.instance(), pending.token());
    if (result != Revocation.Result.UNREACHABLE) {
      store.delete(pending.id());
      return result;
    }
    Instant now = clock.instant();
    if (pending.giveUp().isAfter(now)) {
      store.later(pending.id(), now.plus(wait(pending.attempts())));
      return result;
    }
    store.delete(pending.id());
    audit.record(
        AuditTrail.SYSTEM,
        AuditAction.REVOCATION_GIVEN_UP,
        "account " + pending.handle(),
        "its instance did not answer; its owner can revoke Howdah there");
    return Revocation.Result.REFUSED;
  }

  /** It ends with its token anyway on Mastodon, so it is no matter if it does not end now. */
  private void unsubscribe(RevocationStore.Pending pending) {
    try {
      subscriptions.delete(new Caller.UserToken(pending.instance(), pending.token(), Set.of()));
    } catch (MastodonException e) {
      LOG.log(Level.INFO, "The subscription ends with its token: " + e.getMessage());
    }
  }

  private static Duration wait(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  void round(@Observes Housekeeping event) {
    Instant end = clock.instant().plus(LONGEST_ROUND);
    for (UUID id : store.due(clock.instant(), MOST)) {
      if (clock.instant().isAfter(end)) {
        return;
      }
      attempt(id);
    }
  }
}
