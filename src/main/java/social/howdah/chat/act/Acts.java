package social.howdah.chat.act;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.identity.Person;
import social.howdah.message.ChatAction;
import social.howdah.message.ChatMessage;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/**
 * The door to what people do on Mastodon from chat. Each method stores what is to be done, joins
 * the caller's transaction, and returns what the person is told at once; empty when the rest is
 * told once it is done.
 */
@Singleton
public class Acts {
  /** As long as the outbox knows messages by default. */
  private static final Duration MEMORY = Duration.ofDays(30);

  private static final String NO_ACCOUNT = "You have no linked account that could do that.";

  private final ActStore store;
  private final Deeds deeds;
  private final Voices voices;
  private final Replies replies;
  private final Outbox outbox;
  private final Database database;
  private final Clock clock;

  /**
   * Who asks, and where.
   *
   * @param user the chat's id of the person
   */
  public record Asker(Person person, String destination, String place, String user) {}

  @Inject
  Acts(
      ActStore store,
      Deeds deeds,
      Voices voices,
      Replies replies,
      Outbox outbox,
      Database database,
      Clock clock) {
    this.store = store;
    this.deeds = deeds;
    this.voices = voices;
    this.replies = replies;
    this.outbox = outbox;
    this.database = database;
    this.clock = clock;
  }

  /** Why the person cannot do that to the message; empty when they can. */
  public Optional<String> hindrance(Person person, ChatAction action, ChatMessage message) {
    Deed deed = deeds.of(action).orElseThrow();
    Optional<LinkedAccount> account =
        voices.forSubject(person, new Subject(message.event()), action, deed);
    return account.isEmpty() ? Optional.of(NO_ACCOUNT) : lacking(account.get(), deed);
  }

  /**
   * Does something to a message.
   *
   * @param id of the message
   * @param text of a reply; null for anything else
   */
  public Optional<String> act(
      Asker asker, ChatAction action, UUID id, ChatMessage message, @Nullable String text) {
    Optional<String> hindrance = hindrance(asker.person(), action, message);
    if (hindrance.isPresent()) {
      return hindrance;
    }
    Deed deed = deeds.of(action).orElseThrow();
    Optional<String> repeated = repeated(asker.person(), action, deed, id);
    if (repeated.isPresent()) {
      return repeated;
    }
    LinkedAccount account =
        voices.forSubject(asker.person(), new Subject(message.event()), action, deed).orElseThrow();
    Act act = act(asker, id, action.word(), account);
    database.transaction(
        () -> {
          store.insert(act);
          order(act, asker, account, text);
          return act;
        });
    return Optional.empty();
  }

  /** Whether it was done may have changed where moderators decide: they look there again. */
  private Optional<String> repeated(Person person, ChatAction action, Deed deed, UUID id) {
    if (store.has(id, action.word(), person.name(), Act.State.WAITING)) {
      return Optional.of("That is being done.");
    }
    boolean repeats = action == ChatAction.REPLY || deed.on().isOfModerators();
    return !repeats && store.has(id, action.word(), person.name(), Act.State.DONE)
        ? Optional.of("You have done that already.")
        : Optional.empty();
  }

  /** Posts a status. */
  public Optional<String> post(Asker asker, LinkedAccount account, StatusDraft draft) {
    Act act = act(asker, null, Act.POST, account);
    Optional<String> hindrance = lacking(account, deeds.of(act));
    if (hindrance.isPresent()) {
      return hindrance;
    }
    database.transaction(
        () -> {
          store.insert(act);
          replies.send(act, new Order(act.id(), asker.place(), asker.user(), null), draft);
          return act;
        });
    return Optional.empty();
  }

  /** Takes back what the person did last to the message, or anywhere if it is null. */
  public Optional<String> undo(Asker asker, @Nullable UUID message) {
    return undo(asker, store.lastOf(asker.person().name(), message));
  }

  /** Deletes the status the person has posted last from chat. */
  public Optional<String> deleteLast(Asker asker) {
    return undo(
        asker,
        store.lastOf(asker.person().name(), null).stream()
            .filter(act -> act.action().equals(Act.POST))
            .toList());
  }

  private Optional<String> undo(Asker asker, List<Act> done) {
    Optional<Act> last = done.stream().filter(act -> deeds.of(act).undoing() != null).findFirst();
    Optional<LinkedAccount> account =
        last.flatMap(
            act ->
                voices.of(asker.person()).stream()
                    .filter(one -> one.id().equals(act.account()))
                    .findFirst());
    if (last.isEmpty()) {
      return Optional.of("There is nothing of yours to take back.");
    }
    if (account.isEmpty()) {
      return Optional.of(NO_ACCOUNT);
    }
    return database.transaction(
        () -> {
          if (!store.move(last.get().id(), Act.State.DONE, Act.State.UNDOING, null)) {
            return Optional.of("That is being taken back already.");
          }
          order(last.get(), asker, account.get(), null);
          return Optional.empty();
        });
  }

  private void order(Act act, Asker asker, LinkedAccount account, @Nullable String text) {
    Order order = new Order(act.id(), asker.place(), asker.user(), text);
    outbox.enqueue(
        List.of(
            new DeliveryDraft(
                    ActHandler.KIND,
                    "publish/" + account.alias(),
                    act.id(),
                    null,
                    asker.person().name(),
                    Json.write(order),
                    null)
                .urgent(true)));
  }

  private Act act(Asker asker, @Nullable UUID message, String action, LinkedAccount account) {
    return new Act(
        UUID.randomUUID(),
        asker.destination(),
        message,
        action,
        asker.person().name(),
        account.id(),
        account.handle(),
        Act.State.WAITING,
        null,
        now());
  }

  private static Optional<String> lacking(LinkedAccount account, Deed deed) {
    return deed.isAllowedBy(account)
        ? Optional.empty()
        : Optional.of(
            "@%s has not allowed Howdah to do that: allow it on Howdah's home page."
                .formatted(account.handle()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void clean(@Observes Housekeeping event) {
    store.clean(now().minus(MEMORY));
  }
}
