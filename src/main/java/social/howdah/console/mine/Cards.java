package social.howdah.console.mine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.howdah.account.Profile;
import social.howdah.account.Profiles;
import social.howdah.console.page.Phrase;
import social.howdah.identity.Person;

/** The accounts of a person, each as a card on their page. */
@Singleton
class Cards {
  private static final Profile UNKNOWN = new Profile("", null);

  private final View view;
  private final Profiles profiles;

  @Inject
  Cards(View view, Profiles profiles) {
    this.view = view;
    this.profiles = profiles;
  }

  /**
   * An account.
   *
   * @param name as it calls itself; otherwise its handle
   * @param initial in the place of a picture
   * @param pictured whether there is one
   * @param may what it may do, in a few words; empty when that is not known
   * @param scopes the same, one by one
   */
  public record Card(
      View.AccountView account,
      String name,
      String initial,
      boolean pictured,
      String may,
      List<ScopeWords.Line> scopes) {}

  /** In the order of their handles; said in the language of {@code says}. */
  List<Card> of(Person person, Function<Phrase, String> says) {
    List<View.AccountView> own = view.own(person, says);
    Map<UUID, Profile> shown = profiles.of(own.stream().map(View.AccountView::id).toList());
    return own.stream()
        .map(account -> card(account, shown.getOrDefault(account.id(), UNKNOWN), says))
        .toList();
  }

  private static Card card(
      View.AccountView account, Profile profile, Function<Phrase, String> says) {
    String name = profile.name().isEmpty() ? account.handle() : profile.name();
    List<ScopeWords.Line> scopes = ScopeWords.of(account.scopes());
    return new Card(
        account,
        name,
        initial(name),
        profile.avatar() != null,
        joined(scopes.stream().map(ScopeWords.Line::words).toList(), says),
        scopes);
  }

  private static String joined(Collection<Phrase> phrases, Function<Phrase, String> says) {
    return phrases.stream().map(says).distinct().collect(Collectors.joining(", "));
  }

  /** The first letter, or whatever a name without any begins with. */
  private static String initial(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .findFirst()
        .orElse("@");
  }
}
