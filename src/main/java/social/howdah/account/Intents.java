package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.invitation.Invitations;
import social.howdah.account.need.Needs;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.InstanceAddress;

/** Judges what people ask for: their accounts, their invitations, instances that are allowed. */
@Singleton
class Intents {
  private final LinkConfig config;
  private final AccountStore accounts;
  private final Aliases aliases;
  private final Handles handles;
  private final Needs needs;
  private final Invitations invitations;
  private final People people;

  @Inject
  Intents(
      LinkConfig config,
      AccountStore accounts,
      Aliases aliases,
      Handles handles,
      Needs needs,
      Invitations invitations,
      People people) {
    this.config = config;
    this.accounts = accounts;
    this.aliases = aliases;
    this.handles = handles;
    this.needs = needs;
    this.invitations = invitations;
    this.people = people;
  }

  /**
   * What is to be linked.
   *
   * @throws LinkingException when the person may not have it
   */
  Intent of(Person person, LinkWish wish) throws LinkingException {
    UUID known = wish.account();
    if (known != null) {
      return again(person, account(person, known), wish);
    }
    Optional<Invitation> invitation = invitation(person, wish.invitation());
    if (invitation.isPresent()) {
      return invited(person, invitation.get(), wish);
    }
    if (wish.shared() && !person.isAdmin()) {
      throw new LinkingException(Outcome.ADMINISTRATORS_SHARE);
    }
    Optional<String> alias = Aliases.read(wish.alias());
    if (alias.isPresent()) {
      aliases.check(alias.get(), person, null);
    }
    return new Intent(
        person.name(),
        instance(wish.instance()),
        alias.orElse(null),
        needs.known(wish.features()),
        wish.shared(),
        wish.agreed(),
        null,
        null);
  }

  private Intent again(Person person, LinkedAccount account, LinkWish wish)
      throws LinkingException {
    boolean shares = wish.shared() && !account.shared();
    if (shares && !person.isAdmin()) {
      throw new LinkingException(Outcome.ADMINISTRATORS_SHARE);
    }
    if (!config.allows(account.instance())) {
      throw new LinkingException(Outcome.NOT_ALLOWED);
    }
    Set<String> features = new HashSet<>(account.features());
    features.addAll(needs.known(wish.features()));
    return new Intent(
        person.name(),
        account.instance(),
        account.alias(),
        features,
        account.shared() || shares,
        wish.agreed(),
        account.id(),
        null);
  }

  private Intent invited(Person person, Invitation invitation, LinkWish wish)
      throws LinkingException {
    String alias = invitation.alias();
    if (alias == null) {
      Optional<String> chosen = Aliases.read(wish.alias());
      if (chosen.isPresent()) {
        aliases.check(chosen.get(), person, null);
      }
      alias = chosen.orElse(null);
    }
    String instance = invitation.instance() == null ? wish.instance() : invitation.instance();
    Set<String> features = new HashSet<>(invitation.features());
    features.addAll(wish.features());
    return new Intent(
        person.name(),
        instance(instance),
        alias,
        needs.known(features),
        invitation.shared(),
        wish.agreed(),
        null,
        invitation.id());
  }

  /**
   * An account that a person may link again: theirs, or as an administrator one of the
   * organisation's.
   */
  LinkedAccount account(Person person, UUID id) throws LinkingException {
    return accounts
        .byId(id)
        .filter(
            account ->
                account.person().equals(person.name()) || (account.shared() && person.isAdmin()))
        .orElseThrow(() -> new LinkingException(Outcome.NO_SUCH_ACCOUNT));
  }

  /** An invitation that the person may follow now; empty if they follow none. */
  Optional<Invitation> invitation(Person person, @Nullable UUID id) throws LinkingException {
    if (id == null) {
      return Optional.empty();
    }
    Invitation invitation =
        invitations.find(id).orElseThrow(() -> new LinkingException(Outcome.INVITATION_UNKNOWN));
    if (!invitation.isFor(person.name(), people.mail(person.name()).orElse(null))) {
      throw new LinkingException(Outcome.INVITATION_OF_ANOTHER);
    }
    if (invitations.hasExpired(invitation)) {
      throw new LinkingException(Outcome.INVITATION_EXPIRED);
    }
    return Optional.of(invitation);
  }

  private Instance instance(@Nullable String typed) throws LinkingException {
    String address =
        Optional.ofNullable(typed)
            .filter(given -> !given.isBlank())
            .or(config::defaultInstance)
            .orElse("");
    try {
      Instance named = InstanceAddress.parse(address);
      Instance home =
          InstanceAddress.user(address).map(user -> handles.home(user, named)).orElse(named);
      if (!config.allows(home)) {
        throw new LinkingException(Outcome.NOT_ALLOWED);
      }
      return home;
    } catch (IllegalArgumentException e) {
      throw new LinkingException(Outcome.BAD_ADDRESS);
    }
  }
}
