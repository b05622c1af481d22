package social.howdah.console.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.howdah.console.inbox.Muting;
import social.howdah.console.page.Notice;
import social.howdah.console.page.Words;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.message.Decisions;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.CurrentRoutes;

/** What people decide in chat, by the rules of the pages. */
@Singleton
class ChatDecisions implements Decisions {
  private final People people;
  private final Posting posting;
  private final Muting muting;
  private final CurrentRoutes routes;
  private final Words words;

  @Inject
  ChatDecisions(People people, Posting posting, Muting muting, CurrentRoutes routes, Words words) {
    this.people = people;
    this.posting = posting;
    this.muting = muting;
    this.routes = routes;
    this.words = words;
  }

  @Override
  public Decision approve(String name, UUID id, @Nullable String text) {
    return decided(
        name,
        person ->
            said(
                words(person, id)
                    .map(asked -> posting.approve(person, id, text == null ? asked : text))
                    .orElse(Notice.DECIDED)));
  }

  @Override
  public Decision reject(String name, UUID id) {
    return decided(name, person -> said(posting.reject(person, id, "")));
  }

  @Override
  public Optional<String> words(String name, UUID id) {
    return people.byName(name).flatMap(person -> words(person, id));
  }

  @Override
  public Decision mute(String name, String route, String time) {
    return decided(
        name,
        person -> {
          if (!person.isAdmin()) {
            return new Decision(false, "Only administrators can mute a route.");
          }
          if (routes.find(route).isEmpty()) {
            return new Decision(false, "There is no route of this name.");
          }
          Muting.Wish wish = new Muting.Wish("route", route, time, null);
          return new Decision(true, "Silent: %s.".formatted(muting.mute(person, wish).sentence()));
        });
  }

  private Optional<String> words(Person person, UUID id) {
    return posting.toDecide(person).stream()
        .filter(approval -> approval.id().equals(id))
        .map(approval -> approval.draft().text())
        .findFirst();
  }

  private Decision decided(String name, Function<Person, Decision> decision) {
    try {
      return people
          .byName(name)
          .map(decision)
          .orElseGet(() -> new Decision(false, "Howdah does not know you."));
    } catch (Problem e) {
      return new Decision(false, String.valueOf(e.getMessage()));
    }
  }

  private Decision said(Notice notice) {
    return new Decision(notice.isSuccess(), words.english(notice.phrase()));
  }
}
