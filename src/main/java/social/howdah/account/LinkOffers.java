package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.need.Need;
import social.howdah.account.need.Needs;
import social.howdah.identity.Person;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.InstanceAddress;

/** The door for the page that says what will be asked of an account, and why. */
@Singleton
public class LinkOffers {
  private final Intents intents;
  private final LinkConfig config;
  private final Needs needs;
  private final Needed needed;

  @Inject
  LinkOffers(Intents intents, LinkConfig config, Needs needs, Needed needed) {
    this.intents = intents;
    this.config = config;
    this.needs = needs;
    this.needed = needed;
  }

  /**
   * Words for a wish. Nobody is contacted for them, so no instance can hold the page up.
   *
   * @param refused what is told to a person who may not have it
   */
  public <T> T offer(
      Person person, LinkWish wish, Function<LinkOffer, T> offered, Function<Outcome, T> refused) {
    LinkOffer offer;
    try {
      offer = wish.account() == null ? first(person, wish) : again(person, wish, wish.account());
    } catch (LinkingException e) {
      return refused.apply(e.outcome());
    }
    return offered.apply(offer);
  }

  private LinkOffer again(Person person, LinkWish wish, UUID id) throws LinkingException {
    LinkedAccount account = intents.account(person, id);
    Set<String> features = new HashSet<>(account.features());
    features.addAll(wish.features());
    return new LinkOffer(
        account.instance().host(),
        false,
        account.alias(),
        id,
        account.handle(),
        null,
        null,
        null,
        abilities(needs.of(account.alias(), features)),
        person.isAdmin() && !account.shared(),
        account.shared());
  }

  private LinkOffer first(Person person, LinkWish wish) throws LinkingException {
    Optional<Invitation> invitation = intents.invitation(person, wish.invitation());
    String alias =
        invitation.map(Invitation::alias).or(() -> Optional.ofNullable(wish.alias())).orElse(null);
    String known = alias == null || alias.isBlank() ? null : alias;
    String instance =
        invitation
            .map(Invitation::instance)
            .or(() -> Optional.ofNullable(wish.instance()).filter(given -> !given.isBlank()))
            .or(config::defaultInstance)
            .orElse(null);
    Set<String> features = new HashSet<>(wish.features());
    invitation.map(Invitation::features).ifPresent(features::addAll);
    return new LinkOffer(
        instance,
        instance == null || invitation.filter(open -> open.instance() == null).isPresent(),
        known,
        null,
        null,
        invitation.map(Invitation::id).orElse(null),
        invitation.map(Invitation::inviter).orElse(null),
        invitation.map(Invitation::purpose).orElse(null),
        abilities(
            needed.before(
                person, parsed(instance), Optional.ofNullable(known), features, person.isAdmin())),
        person.isAdmin() && invitation.isEmpty(),
        invitation.filter(Invitation::shared).isPresent());
  }

  private static Optional<Instance> parsed(@Nullable String address) {
    try {
      return Optional.ofNullable(address).map(InstanceAddress::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<LinkOffer.Ability> abilities(List<Need> settled) {
    return needs.all().stream()
        .map(
            need ->
                new LinkOffer.Ability(
                    need.feature(),
                    need.wish(),
                    need.why(),
                    need.scopes().stream().sorted().toList(),
                    settled.contains(need)))
        .toList();
  }

  /**
   * Whether a wish takes nothing but an account of the person's own: then it does no harm if
   * somebody else has had their browser follow the link.
   */
  boolean isHarmless(LinkWish wish) {
    String alias = wish.alias();
    return wish.account() == null
        && wish.invitation() == null
        && !wish.shared()
        && (alias == null || alias.isBlank() || !needs.names(alias.strip()));
  }

  /** An id as it stands in links; null for what is none. */
  public static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      // As good as one that nothing has.
      return new UUID(0, 0);
    }
  }
}
