package social.howdah.chat.act;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import social.howdah.account.Grant;
import social.howdah.account.Grants;
import social.howdah.account.LinkedAccount;
import social.howdah.identity.Person;
import social.howdah.message.ChatAction;

/** As which account a person acts: only ever one they may post as without being asked. */
@Singleton
public class Voices {
  private final Grants grants;
  private final Targets targets;

  @Inject
  Voices(Grants grants, Targets targets) {
    this.grants = grants;
    this.targets = targets;
  }

  /** All of a person, their own first. */
  public List<LinkedAccount> of(Person person) {
    return grants.postable(person).stream()
        .filter(postable -> postable.mode() == Grant.Mode.DIRECT)
        .map(Grants.Postable::account)
        .sorted(Comparator.comparing(LinkedAccount::shared).thenComparing(LinkedAccount::handle))
        .toList();
  }

  /** By its alias or its handle. */
  public Optional<LinkedAccount> named(Person person, String name) {
    String wanted = name.startsWith("@") ? name.substring(1) : name;
    return of(person).stream()
        .filter(account -> wanted.equals(account.alias()) || wanted.equals(account.handle()))
        .findFirst();
  }

  /**
   * The one that was notified where it is theirs; else one of its instance; else any. A moderator
   * is one of its instance, if there is one that has allowed as much.
   */
  Optional<LinkedAccount> forSubject(Person person, Subject subject, ChatAction action, Deed deed) {
    List<LinkedAccount> all = of(person);
    if (deed.on().isOfModerators()) {
      return all.stream()
          .filter(account -> targets.isAtHome(account, subject))
          .min(
              Comparator.comparing((LinkedAccount account) -> !deed.isAllowedBy(account))
                  .thenComparing(account -> !account.alias().equals(subject.alias())));
    }
    Optional<LinkedAccount> notified =
        all.stream().filter(account -> account.alias().equals(subject.alias())).findFirst();
    if (notified.isPresent() || action == ChatAction.ACCEPT || action == ChatAction.DECLINE) {
      return notified;
    }
    return all.stream().min(Comparator.comparing(account -> !targets.isAtHome(account, subject)));
  }
}
