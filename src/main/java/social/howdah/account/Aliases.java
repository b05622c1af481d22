package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.invitation.Invitations;
import social.howdah.account.need.Needs;
import social.howdah.identity.People;
import social.howdah.identity.Person;

/**
 * What routes call an account: what the person chose, or else its user name, or its handle. An
 * alias that a route posts as is the organisation's: whoever had it would say what the organisation
 * says.
 */
@Singleton
class Aliases {
  private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

  /**
   * Who would have an alias for what.
   *
   * @param known the account, if it is linked already
   * @param invited the alias that the person was invited for
   * @param agreed whether the person knows that they claim something
   */
  record Claim(
      Person person, Optional<LinkedAccount> known, @Nullable String invited, boolean agreed) {}

  private final AccountStore store;
  private final Needs needs;
  private final Invitations invitations;
  private final People people;

  @Inject
  Aliases(AccountStore store, Needs needs, Invitations invitations, People people) {
    this.store = store;
    this.needs = needs;
    this.invitations = invitations;
    this.people = people;
  }

  /**
   * Reads what a person typed; empty for nothing.
   *
   * @throws LinkingException when it is not an alias
   */
  static Optional<String> read(@Nullable String typed) throws LinkingException {
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    String alias = typed.strip().toLowerCase(Locale.ROOT);
    if (!LEGAL.matcher(alias).matches()) {
      throw new LinkingException(Outcome.BAD_ALIAS);
    }
    return Optional.of(alias);
  }

  /**
   * Looks before anybody is sent away whether the wish can come true.
   *
   * @throws LinkingException when others have a better right to it
   */
  void check(String alias, Person person, @Nullable String invited) throws LinkingException {
    Optional<LinkedAccount> holder =
        store.byAlias(alias).filter(account -> account.person().equals(person.name()));
    if (!mayClaim(alias, new Claim(person, holder, invited, true))) {
      throw new LinkingException(Outcome.ALIAS_RESERVED);
    }
  }

  /**
   * The alias of an account that is being linked.
   *
   * @throws LinkingException when the wish belongs to another account, or others have a better
   *     right to it
   */
  String choose(@Nullable String wish, Claim claim, String username, String handle)
      throws LinkingException {
    String name = username.toLowerCase(Locale.ROOT);
    String alias = wish;
    if (alias == null) {
      boolean plain = LEGAL.matcher(name).matches() && isFree(name, claim) && mayClaim(name, claim);
      alias = plain ? name : handle.toLowerCase(Locale.ROOT);
    }
    if (!mayClaim(alias, claim)) {
      throw new LinkingException(Outcome.ALIAS_RESERVED);
    }
    if (!isFree(alias, claim)) {
      throw new LinkingException(Outcome.ALIAS_TAKEN);
    }
    return alias;
  }

  private boolean mayClaim(String alias, Claim claim) {
    Person person = claim.person();
    return (person.isAdmin() && claim.agreed())
        || alias.equals(claim.invited())
        || claim.known().filter(account -> account.alias().equals(alias)).isPresent()
        || (!needs.names(alias) && isReservedForNobodyBut(person, alias));
  }

  private boolean isReservedForNobodyBut(Person person, String alias) {
    String mail = people.mail(person.name()).orElse(null);
    return invitations.reserving(alias).stream()
        .map((Invitation invitation) -> invitation.isFor(person.name(), mail))
        .reduce(true, Boolean::logicalAnd);
  }

  private boolean isFree(String alias, Claim claim) {
    return store
        .byAlias(alias)
        .filter(holder -> !claim.known().map(LinkedAccount::id).equals(Optional.of(holder.id())))
        .isEmpty();
  }
}
