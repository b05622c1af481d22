package social.howdah.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import social.howdah.identity.Person;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/**
 * The door for ending a link. One transaction stops using the token, keeps it to be revoked, and
 * settles what waits; the instance is told after it. Wherever a crash comes, what was begun is
 * finished by {@link Revocations}.
 */
@Singleton
public class Unlinking {
  private static final Logger LOG = System.getLogger(Unlinking.class.getName());

  /**
   * What came of it.
   *
   * @param deliveries that waited
   */
  public record Unlinked(Outcome outcome, AccountUnlinked.Settled deliveries) {
    static Unlinked nothing(Outcome outcome) {
      return new Unlinked(outcome, new AccountUnlinked.Settled());
    }
  }

  private record Begun(AccountUnlinked.Settled deliveries, UUID revocation) {}

  private final AccountStore store;
  private final HealthStore health;
  private final Owners owners;
  private final Revocations revocations;
  private final Event<AccountUnlinked> unlinked;
  private final AuditTrail audit;
  private final Database database;

  @Inject
  Unlinking(
      AccountStore store,
      HealthStore health,
      Owners owners,
      Revocations revocations,
      Event<AccountUnlinked> unlinked,
      AuditTrail audit,
      Database database) {
    this.store = store;
    this.health = health;
    this.owners = owners;
    this.revocations = revocations;
    this.unlinked = unlinked;
    this.audit = audit;
    this.database = database;
  }

  /** The account, if this person may unlink it: its owner, or an administrator. */
  public Optional<LinkedAccount> mayUnlink(Person person, UUID id) {
    return store.byId(id).filter(account -> owners.isOwner(person, account));
  }

  /**
   * Ends the link. Calls the instance: not within a transaction.
   *
   * @param fate of the deliveries that wait to be published
   */
  public Unlinked unlink(Person person, UUID id, Fate fate) {
    if (fate.to() != null && !mayTakeOver(person, id, fate.to())) {
      return Unlinked.nothing(Outcome.NO_SUCH_TARGET);
    }
    Optional<Begun> begun =
        mayUnlink(person, id)
            .flatMap(account -> database.transaction(() -> end(person, account, fate)));
    if (begun.isEmpty()) {
      return Unlinked.nothing(Outcome.NO_SUCH_ACCOUNT);
    }
    LOG.log(Level.INFO, "Unlinked: " + id);
    Outcome outcome =
        switch (revocations.attempt(begun.get().revocation())) {
          case REVOKED -> Outcome.UNLINKED;
          case UNREACHABLE -> Outcome.UNLINKED_REVOKED_LATER;
          case REFUSED -> Outcome.UNLINKED_NOT_REVOKED;
        };
    return new Unlinked(outcome, begun.get().deliveries());
  }

  private boolean mayTakeOver(Person person, UUID id, String alias) {
    return store
        .byAlias(alias)
        .filter(target -> !target.id().equals(id) && owners.isOwner(person, target))
        .isPresent();
  }

  /** Empty when somebody else was quicker. */
  private Optional<Begun> end(Person person, LinkedAccount account, Fate fate) {
    Optional<HealthStore.Kept> kept = health.lock(account.id());
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    store.delete(account.id());
    UUID revocation = revocations.order(account, kept.get().token(), true);
    AccountUnlinked.Settled settled = new AccountUnlinked.Settled();
    unlinked.fire(new AccountUnlinked(account, person.name(), fate, settled));
    String subject = "account " + account.handle();
    audit.record(
        person.name(),
        AuditAction.UNLINKED,
        subject,
        "of the deliveries that waited %d cancelled, %d handed over, %d left waiting"
            .formatted(settled.cancelled(), settled.handedOver(), settled.kept()));
    if (settled.cancelled() > 0) {
      audit.record(
          person.name(), AuditAction.CANCELLED, subject, settled.cancelled() + " deliveries");
    }
    return Optional.of(new Begun(settled, revocation));
  }
}
