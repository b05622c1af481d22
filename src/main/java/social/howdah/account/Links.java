package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.invitation.Invitations;
import social.howdah.identity.Person;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.ForbiddenException;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Token;
import social.howdah.platform.Secret;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;

/** Finds out whose token it is, and keeps it. */
@Singleton
class Links {
  /** Names as no instance has them would end up on pages and in logs. */
  private static final Pattern USERNAME = Pattern.compile("[^\\s\\p{Cntrl}<>\"'&@/]{1,100}");

  private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");
  private static final Secret NONE = Secret.of("");
  private static final int LONGEST_SCOPES = 1_000;

  /** Undoes the transaction. */
  private static final class UndoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Outcome outcome;

    UndoneException(Outcome outcome) {
      super(outcome.name(), null, false, false);
      this.outcome = outcome;
    }
  }

  private final Accounts accounts;
  private final AccountStore store;
  private final Aliases aliases;
  private final Handles handles;
  private final Intents intents;
  private final Invitations invitations;
  private final Revocation revocation;
  private final AuditTrail audit;
  private final Revocations revocations;
  private final HealthStore health;
  private final ProfileStore profiles;
  private final TokenLife life;
  private final Database database;
  private final Clock clock;

  @Inject
  Links(
      Accounts accounts,
      AccountStore store,
      Aliases aliases,
      Handles handles,
      Intents intents,
      Invitations invitations,
      Revocation revocation,
      AuditTrail audit,
      Revocations revocations,
      HealthStore health,
      ProfileStore profiles,
      TokenLife life,
      Database database,
      Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.aliases = aliases;
    this.handles = handles;
    this.intents = intents;
    this.invitations = invitations;
    this.revocation = revocation;
    this.audit = audit;
    this.revocations = revocations;
    this.health = health;
    this.profiles = profiles;
    this.life = life;
    this.database = database;
    this.clock = clock;
  }

  /** Links the token's account, or links it again; a token that is not kept is revoked. */
  LinkedAccount link(Person person, PendingStore.Pending begun, Token token)
      throws LinkingException {
    Instance instance = begun.intent().instance();
    Secret secret = Secret.of(Objects.requireNonNullElse(token.accessToken(), ""));
    if (secret.equals(NONE)) {
      throw new LinkingException(Outcome.UNREACHABLE);
    }
    Optional<Secret> current = Optional.empty();
    boolean kept = false;
    try {
      Account remote = remote(instance, secret);
      Optional<LinkedAccount> known = store.byRemote(instance, remote.id());
      current = known.flatMap(account -> health.find(account.id())).map(HealthStore.Kept::token);
      LinkedAccount account = account(person, begun, remote, scopes(token, begun.asked()), known);
      Optional<UUID> former =
          keep(
              person,
              begun.intent(),
              new AccountStore.WithToken(account, secret),
              Profile.of(remote),
              known);
      kept = true;
      former.ifPresent(revocations::attempt);
      return account;
    } catch (UndoneException e) {
      throw new LinkingException(e.outcome);
    } finally {
      // Some servers give the token again that is in use.
      if (!kept && !current.equals(Optional.of(secret))) {
        revocation.revoke(instance, secret);
      }
    }
  }

  private Account remote(Instance instance, Secret token) throws LinkingException {
    try {
      Account remote =
          accounts.verifyCredentials(new Caller.UserToken(instance, token, Set.of())).account();
      if (!isWritten(USERNAME, remote.username()) || !isWritten(ID, remote.id())) {
        throw new LinkingException(Outcome.UNREACHABLE);
      }
      return remote;
    } catch (ForbiddenException e) {
      throw new LinkingException(Outcome.UNIDENTIFIED);
    } catch (MastodonException e) {
      throw new LinkingException(Outcome.UNREACHABLE);
    }
  }

  private static boolean isWritten(Pattern form, @Nullable String text) {
    return text != null && form.matcher(text).matches();
  }

  private LinkedAccount account(
      Person person,
      PendingStore.Pending begun,
      Account remote,
      Set<String> scopes,
      Optional<LinkedAccount> known)
      throws LinkingException {
    Intent intent = begun.intent();
    Optional<Invitation> invitation = intents.invitation(person, intent.invitation());
    checkRights(person, intent, invitation, known);
    String handle = handles.of(remote.username(), intent.instance());
    Set<String> features = new HashSet<>(intent.features());
    known.ifPresent(account -> features.addAll(account.features()));
    return new LinkedAccount(
        known.map(LinkedAccount::id).orElseGet(UUID::randomUUID),
        person.name(),
        intent.instance(),
        remote.id(),
        handle,
        aliases.choose(
            wish(intent, known),
            new Aliases.Claim(
                person, known, invitation.map(Invitation::alias).orElse(null), intent.agreed()),
            remote.username(),
            handle),
        scopes,
        intent.shared() || known.filter(LinkedAccount::shared).isPresent(),
        features);
  }

  private static @Nullable String wish(Intent intent, Optional<LinkedAccount> known) {
    return intent.alias() != null ? intent.alias() : known.map(LinkedAccount::alias).orElse(null);
  }

  /** As they are now: much may have happened since the person was sent away. */
  private static void checkRights(
      Person person, Intent intent, Optional<Invitation> invitation, Optional<LinkedAccount> known)
      throws LinkingException {
    UUID same = intent.account();
    if (same != null && !known.map(LinkedAccount::id).equals(Optional.of(same))) {
      throw new LinkingException(Outcome.WRONG_ACCOUNT);
    }
    boolean organisation = person.isAdmin() || invitation.filter(Invitation::shared).isPresent();
    if (known
        .filter(account -> !account.person().equals(person.name()))
        .filter(account -> !account.shared() || !organisation)
        .isPresent()) {
      throw new LinkingException(Outcome.TAKEN);
    }
    if (intent.shared() && known.filter(LinkedAccount::shared).isEmpty() && !organisation) {
      throw new LinkingException(Outcome.ADMINISTRATORS_SHARE);
    }
  }

  /** The former token, to be revoked after the commit. */
  private Optional<UUID> keep(
      Person person,
      Intent intent,
      AccountStore.WithToken linked,
      Profile profile,
      Optional<LinkedAccount> known) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LinkedAccount account = linked.account();
    UUID invitation = intent.invitation();
    return database.transaction(
        () -> {
          Optional<HealthStore.Kept> before = health.lock(account.id());
          if (before.isPresent()) {
            store.update(linked, now);
          } else if (!store.insert(linked, now)) {
            throw new UndoneException(Outcome.ALIAS_TAKEN);
          }
          if (invitation != null && !invitations.take(invitation)) {
            throw new UndoneException(Outcome.INVITATION_UNKNOWN);
          }
          profiles.keep(account.id(), profile);
          life.renew(account, known.map(LinkedAccount::alias).orElse(account.alias()));
          record(person, account, known);
          return before
              .map(HealthStore.Kept::token)
              .filter(former -> !former.equals(linked.token()))
              .map(former -> revocations.order(account, former, false));
        });
  }

  private void record(Person person, LinkedAccount account, Optional<LinkedAccount> known) {
    String subject = "account " + account.handle();
    audit.record(
        person.name(),
        known.isPresent() ? AuditAction.RELINKED : AuditAction.LINKED,
        subject,
        "alias " + account.alias() + "; scopes " + Words.line(account.scopes()));
    if (account.shared() && known.filter(LinkedAccount::shared).isEmpty()) {
      audit.record(person.name(), AuditAction.SHARED, subject);
    }
  }

  /** RFC 6749, 5.1: a server that does not say what it grants, grants what was asked. */
  private static Set<String> scopes(Token token, Asked asked) throws LinkingException {
    String granted = token.scope() == null ? "" : token.scope();
    if (granted.length() > LONGEST_SCOPES || granted.matches("(?s).*[^\\x21-\\x7e\\s].*")) {
      throw new LinkingException(Outcome.UNREACHABLE);
    }
    return granted.isBlank() ? asked.scopes() : Words.set(granted.strip());
  }
}
