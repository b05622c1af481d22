package social.howdah.console.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.invitation.Invitations;
import social.howdah.identity.KnownPerson;
import social.howdah.identity.People;

/**
 * Everybody there is to know of: who has signed in, has linked an account, or is invited to. Three
 * questions to the database, however many there are.
 */
@Singleton
class PeopleView {
  private final People people;
  private final LinkedAccounts accounts;
  private final Invitations invitations;

  @Inject
  PeopleView(People people, LinkedAccounts accounts, Invitations invitations) {
    this.people = people;
    this.accounts = accounts;
    this.invitations = invitations;
  }

  /** By name. */
  List<PersonLine> all() {
    Map<String, KnownPerson> known =
        people.known().stream()
            .collect(Collectors.toMap(one -> one.person().name(), Function.identity()));
    Map<String, List<String>> linked =
        accounts.all().stream()
            .collect(
                Collectors.groupingBy(
                    LinkedAccount::person,
                    Collectors.mapping(LinkedAccount::handle, Collectors.toList())));
    Set<String> invited =
        invitations.open().stream()
            .map(invitation -> name(invitation, known))
            .collect(Collectors.toSet());
    Set<String> names = new HashSet<>(known.keySet());
    names.addAll(linked.keySet());
    names.addAll(invited);
    return names.stream()
        .map(
            name ->
                line(
                    name,
                    known.get(name),
                    linked.getOrDefault(name, List.of()),
                    invited.contains(name)))
        .sorted(Comparator.comparing(PersonLine::name))
        .toList();
  }

  /** An invitation may name somebody by their mail address who is known by their name. */
  private static String name(Invitation invitation, Map<String, KnownPerson> known) {
    return known.values().stream()
        .filter(one -> invitation.isFor(one.person().name(), one.mail()))
        .map(one -> one.person().name())
        .findFirst()
        .orElse(invitation.invitee());
  }

  private static PersonLine line(
      String name, @Nullable KnownPerson known, List<String> handles, boolean invited) {
    return known == null
        ? new PersonLine(name, null, List.of(), null, handles, invited)
        : new PersonLine(
            name,
            known.mail(),
            known.person().roles().stream().sorted().toList(),
            known.seen(),
            handles,
            invited);
  }
}
