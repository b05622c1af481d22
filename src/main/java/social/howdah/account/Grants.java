package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.howdah.identity.Person;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/**
 * The door to who may post as which account: people as their own, and as a shared one whoever was
 * granted it. An administrator grants, and needs a grant like everybody else.
 */
@Singleton
public class Grants {
  /** An account that a person may post as. */
  public record Postable(LinkedAccount account, Grant.Mode mode) {}

  private final GrantStore store;
  private final AccountStore accounts;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;

  @Inject
  Grants(
      GrantStore store, AccountStore accounts, AuditTrail audit, Database database, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /** Of an account, by grantee. */
  public List<Grant> of(UUID account) {
    return store.of(account);
  }

  /** Of several accounts, with one query. */
  public List<Grant> ofAll(Collection<UUID> wanted) {
    return store.all().stream().filter(grant -> wanted.contains(grant.account())).toList();
  }

  /** All there are. */
  public List<Grant> all() {
    return store.all();
  }

  /**
   * Grants; an earlier grant to the same grantee is replaced.
   *
   * @return the account; empty when there is no such shared account
   */
  public Optional<LinkedAccount> grant(
      Person admin, UUID account, Grant.Kind kind, String grantee, Grant.Mode mode) {
    Optional<LinkedAccount> shared = accounts.byId(account).filter(LinkedAccount::shared);
    shared.ifPresent(
        found -> {
          Grant grant =
              new Grant(
                  UUID.randomUUID(),
                  account,
                  kind,
                  grantee,
                  mode,
                  admin.name(),
                  clock.instant().truncatedTo(ChronoUnit.MICROS));
          database.transaction(
              () -> {
                store.put(grant);
                audit.record(admin.name(), AuditAction.GRANTED, subject(found), grant.words());
                return grant;
              });
        });
    return shared;
  }

  /** Ends a grant; false if there is none. What was accepted under it still goes out. */
  public boolean revoke(Person admin, UUID id) {
    return database.transaction(
        () -> {
          Optional<Grant> grant = store.find(id);
          if (grant.isEmpty() || !store.delete(id)) {
            return false;
          }
          accounts
              .byId(grant.get().account())
              .ifPresent(
                  account ->
                      audit.record(
                          admin.name(),
                          AuditAction.GRANT_REVOKED,
                          subject(account),
                          grant.get().words()));
          return true;
        });
  }

  /** What a person may post as now, by handle. */
  public List<Postable> postable(Person person) {
    Map<UUID, List<Grant>> granted =
        store.all().stream()
            .filter(grant -> grant.isFor(person))
            .collect(Collectors.groupingBy(Grant::account));
    return accounts.all().stream()
        .flatMap(
            account ->
                mode(person, account, granted.getOrDefault(account.id(), List.of()).stream())
                    .map(mode -> new Postable(account, mode))
                    .stream())
        .toList();
  }

  /** How a person may post as an account; empty if not at all. */
  public Optional<Grant.Mode> mode(Person person, LinkedAccount account) {
    return mode(
        person, account, store.of(account.id()).stream().filter(grant -> grant.isFor(person)));
  }

  private static Optional<Grant.Mode> mode(
      Person person, LinkedAccount account, Stream<Grant> granted) {
    if (!account.shared()) {
      return account.person().equals(person.name())
          ? Optional.of(Grant.Mode.DIRECT)
          : Optional.empty();
    }
    return granted.map(Grant::mode).max(Grant.Mode::compareTo);
  }

  private static String subject(LinkedAccount account) {
    return "account " + account.handle();
  }
}
