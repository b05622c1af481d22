package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Token;
import social.howdah.platform.Secret;
import social.howdah.platform.database.Database;

/** Finds out whose token it is, and keeps it. */
@Singleton
class Links {
  private final Accounts accounts;
  private final AccountStore store;
  private final Aliases aliases;
  private final Revocation revocation;
  private final Database database;
  private final Clock clock;

  @Inject
  Links(
      Accounts accounts,
      AccountStore store,
      Aliases aliases,
      Revocation revocation,
      Database database,
      Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.aliases = aliases;
    this.revocation = revocation;
    this.database = database;
    this.clock = clock;
  }

  /** Links the token's account, or links it again; a token that is not kept is revoked. */
  LinkedAccount link(PendingStore.Pending begun, Token token) throws LinkingException {
    Secret secret = Secret.of(token.accessToken());
    try {
      Account remote =
          accounts
              .verifyCredentials(new Caller.UserToken(begun.instance(), secret, Set.of()))
              .account();
      Optional<Secret> old = Optional.empty();
      Optional<LinkedAccount> known = store.byRemote(begun.instance(), remote.id());
      if (known.isPresent()) {
        old = store.token(known.get().id()).filter(before -> !before.equals(secret));
      }
      LinkedAccount account = account(begun, remote, scopes(token), known.orElse(null));
      keep(new AccountStore.WithToken(account, secret), known.isPresent());
      old.ifPresent(before -> revocation.revoke(begun.instance(), before));
      return account;
    } catch (MastodonException e) {
      revocation.revoke(begun.instance(), secret);
      throw new LinkingException(Outcome.UNREACHABLE);
    } catch (LinkingException e) {
      revocation.revoke(begun.instance(), secret);
      throw e;
    }
  }

  private LinkedAccount account(
      PendingStore.Pending begun, Account remote, Set<String> scopes, @Nullable LinkedAccount known)
      throws LinkingException {
    if (known != null && !known.person().equals(begun.person())) {
      throw new LinkingException(Outcome.TAKEN);
    }
    UUID id = known == null ? UUID.randomUUID() : known.id();
    String handle = remote.username() + "@" + begun.instance().host();
    String wish = begun.alias() == null && known != null ? known.alias() : begun.alias();
    return new LinkedAccount(
        id,
        begun.person(),
        begun.instance(),
        remote.id(),
        handle,
        aliases.choose(wish, id, remote.username(), handle),
        scopes,
        known != null && known.shared());
  }

  private void keep(AccountStore.WithToken linked, boolean known) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.transaction(
        () -> {
          if (known) {
            store.update(linked, now);
          } else {
            store.insert(linked, now);
          }
          return linked;
        });
  }

  private static Set<String> scopes(Token token) {
    String granted = token.scope() == null ? "" : token.scope().strip();
    return Arrays.stream(granted.split("\\s+"))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
