package social.howdah.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import social.howdah.identity.Person;
import social.howdah.mastodon.Caller;
import social.howdah.platform.Secret;

/** The door for ending a link. */
@Singleton
public class Unlinking {
  private static final Logger LOG = System.getLogger(Unlinking.class.getName());

  private final AccountStore store;
  private final Revocation revocation;
  private final Event<AccountUnlinking> unlinking;

  @Inject
  Unlinking(AccountStore store, Revocation revocation, Event<AccountUnlinking> unlinking) {
    this.store = store;
    this.revocation = revocation;
    this.unlinking = unlinking;
  }

  /** Tells whoever uses the account, revokes the token, and deletes it, in this order. */
  public Outcome unlink(Person person, UUID id) {
    Optional<LinkedAccount> found =
        store
            .byId(id)
            .filter(account -> account.person().equals(person.name()) || person.isAdmin());
    if (found.isEmpty()) {
      return Outcome.NO_SUCH_ACCOUNT;
    }
    LinkedAccount account = found.get();
    Optional<Secret> token = store.token(id);
    token.ifPresent(
        secret ->
            unlinking.fire(
                new AccountUnlinking(
                    account, new Caller.UserToken(account.instance(), secret, account.scopes()))));
    boolean revoked =
        token.filter(secret -> revocation.revoke(account.instance(), secret)).isPresent();
    store.delete(id);
    LOG.log(Level.INFO, "Unlinked: " + id + " of " + account.instance());
    return revoked ? Outcome.UNLINKED : Outcome.UNLINKED_NOT_REVOKED;
  }
}
