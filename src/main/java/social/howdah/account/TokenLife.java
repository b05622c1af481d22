package social.howdah.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** The death of a token and its renewal: each is one transaction with all that follows from it. */
@Singleton
class TokenLife {
  private static final Logger LOG = System.getLogger(TokenLife.class.getName());

  private final AccountStore accounts;
  private final HealthStore health;
  private final Owners owners;
  private final AuditTrail audit;
  private final Event<TokenDied> died;
  private final Event<TokenRenewed> renewed;
  private final Event<OwnerNotice> notices;
  private final Database database;
  private final PlatformConfig platform;

  @Inject
  TokenLife(
      AccountStore accounts,
      HealthStore health,
      Owners owners,
      AuditTrail audit,
      Event<TokenDied> died,
      Event<TokenRenewed> renewed,
      Event<OwnerNotice> notices,
      Database database,
      PlatformConfig platform) {
    this.accounts = accounts;
    this.health = health;
    this.owners = owners;
    this.audit = audit;
    this.died = died;
    this.renewed = renewed;
    this.notices = notices;
    this.database = database;
    this.platform = platform;
  }

  /**
   * Marks the token dead if it is still the account's, and was not dead; whoever comes second finds
   * nothing to do.
   *
   * @return whether the account's token is dead now; false when it has another one, or is gone
   */
  boolean condemn(UUID id, Secret used, String reason) {
    return database.transaction(
        () -> {
          Optional<HealthStore.Kept> kept =
              health.lock(id).filter(found -> found.token().equals(used));
          if (kept.isPresent() && !kept.get().isDead()) {
            accounts.byId(id).ifPresent(account -> bury(account, reason));
          }
          return kept.isPresent();
        });
  }

  private void bury(LinkedAccount account, String reason) {
    health.set(List.of(account.id()), TokenState.DEAD, reason);
    audit.record(AuditTrail.SYSTEM, AuditAction.TOKEN_DIED, "account " + account.handle(), reason);
    died.fire(new TokenDied(account, reason));
    notices.fire(notice(account));
    LOG.log(Level.WARNING, "The token is dead: " + account.id() + " of " + account.instance());
  }

  /** Of the instance's own words none: whoever runs it could write the mail then. */
  private OwnerNotice notice(LinkedAccount account) {
    String handle = "@" + plain(account.handle());
    URI link = URI.create(platform.publicUrl() + "/link?account=" + account.id());
    return new OwnerNotice(
        owners.recipients(account),
        "Please link " + handle + " again",
        """
        Howdah may no longer act as %s: %s has refused its access as revoked or expired.

        Nothing is lost. What is to be posted waits, in order, and goes out as soon as the account \
        is linked again:

        %s

        If you have ended the access on purpose, unlink the account in Howdah instead: %s/
        """
            .formatted(handle, account.instance().host(), link, platform.publicUrl()),
        link);
  }

  /** A user name as people write one; an instance may send anything. */
  private static String plain(String handle) {
    String word = handle.replaceAll("[^\\p{L}\\p{N}@._:\\[\\]-]", "");
    return word.length() <= 100 ? word : word.substring(0, 100) + "…";
  }

  /** Within the transaction that stores the new token. */
  void renew(LinkedAccount account, String formerAlias) {
    health.renew(account.id());
    renewed.fire(new TokenRenewed(account, formerAlias));
  }
}
