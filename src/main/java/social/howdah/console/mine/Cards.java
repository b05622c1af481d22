package social.howdah.console.mine;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.howdah.account.AccountReport;
import social.howdah.account.LinkedAccount;
import social.howdah.account.Profile;
import social.howdah.account.Profiles;
import social.howdah.console.page.Phrase;
import social.howdah.identity.Person;
import social.howdah.platform.check.Finding;

/** The accounts of a person, each as a card on their page. */
@Singleton
class Cards {
  private static final Profile UNKNOWN = new Profile("", null);

  private final View view;
  private final Profiles profiles;
  private final List<AccountReport> reports;

  @Inject
  Cards(View view, Profiles profiles, @Any Instance<AccountReport> reports) {
    this(view, profiles, reports.stream().toList());
  }

  Cards(View view, Profiles profiles, List<AccountReport> reports) {
    this.view = view;
    this.profiles = profiles;
    this.reports = reports;
  }

  /**
   * An account.
   *
   * @param name as it calls itself; otherwise its handle
   * @param initial in the place of a picture
   * @param pictured whether there is one
   * @param may what it may do, in a few words; empty when that is not known
   * @param scopes the same, one by one
   * @param told how what is kept going for it stands: its notifications
   */
  public record Card(
      View.AccountView account,
      String name,
      String initial,
      boolean pictured,
      String may,
      List<ScopeWords.Line> scopes,
      List<Told> told) {}

  /** How something stands. Public for the templates. */
  public record Told(String verdict, Phrase words) {
    private static Told of(Finding finding) {
      return new Told(
          finding.verdict().name().toLowerCase(Locale.ROOT),
          new Phrase("check." + finding.key(), finding.values()));
    }
  }

  /** In the order of their handles; said in the language of {@code says}. */
  List<Card> of(Person person, Function<Phrase, String> says) {
    List<View.AccountView> own = view.own(person, says);
    Map<UUID, Profile> shown = profiles.of(own.stream().map(View.AccountView::id).toList());
    Map<UUID, List<Told>> told = told(view.own(person));
    return own.stream()
        .map(
            account ->
                card(
                    account,
                    shown.getOrDefault(account.id(), UNKNOWN),
                    told.getOrDefault(account.id(), List.of()),
                    says))
        .toList();
  }

  private Map<UUID, List<Told>> told(List<LinkedAccount> own) {
    return reports.stream()
        .flatMap(report -> report.of(own).entrySet().stream())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(entry -> Told.of(entry.getValue()), Collectors.toList())));
  }

  private static Card card(
      View.AccountView account, Profile profile, List<Told> told, Function<Phrase, String> says) {
    String name = profile.name().isEmpty() ? account.handle() : profile.name();
    List<ScopeWords.Line> scopes = ScopeWords.of(account.scopes());
    return new Card(
        account,
        name,
        initial(name),
        profile.avatar() != null,
        joined(scopes.stream().map(ScopeWords.Line::words).toList(), says),
        scopes,
        told);
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
