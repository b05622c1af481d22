package social.howdah.console.mine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.account.Grants;
import social.howdah.account.Health;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.TokenHealth;
import social.howdah.account.need.Needs;
import social.howdah.console.page.Phrase;
import social.howdah.identity.Person;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;

/** What a person may see: administrators everything, others what concerns their accounts. */
@Singleton
class View {
  private static final int MOST = 50;

  /**
   * A linked account on the page.
   *
   * @param missing what it is needed for and has not allowed, for people
   * @param waiting deliveries that wait for it
   */
  public record AccountView(
      UUID id,
      String handle,
      String instance,
      String alias,
      String person,
      List<String> scopes,
      boolean shared,
      List<String> missing,
      int waiting,
      HealthView health) {}

  /**
   * How an account's token is.
   *
   * @param words the whole as a sentence
   */
  public record HealthView(
      String state,
      Instant since,
      @Nullable String reason,
      @Nullable Instant checked,
      String words) {}

  /**
   * A delivery on the page.
   *
   * @param what it is and of whom, for people
   */
  public record DeliveryView(
      UUID id,
      String what,
      String kind,
      String lane,
      @Nullable String route,
      String causedBy,
      String state,
      int attempts,
      Instant created,
      @Nullable Instant nextAttempt,
      @Nullable String error,
      @Nullable String url) {}

  private final LinkedAccounts accounts;
  private final Grants grants;
  private final Needs needs;
  private final Health health;
  private final Outbox outbox;

  @Inject
  View(LinkedAccounts accounts, Grants grants, Needs needs, Health health, Outbox outbox) {
    this.accounts = accounts;
    this.grants = grants;
    this.needs = needs;
    this.health = health;
    this.outbox = outbox;
  }

  /** Accounts; what is for people is said in the language of {@code says}. */
  List<AccountView> accounts(Person person, Function<Phrase, String> says) {
    return views(visible(person), says);
  }

  /**
   * Those that a person looks after: what they have linked, and for an administrator what is the
   * organisation's.
   */
  List<AccountView> own(Person person, Function<Phrase, String> says) {
    return views(own(person), says);
  }

  /** The same, as they are. */
  List<LinkedAccount> own(Person person) {
    return visible(person).stream()
        .filter(account -> account.shared() || account.person().equals(person.name()))
        .toList();
  }

  private List<AccountView> views(List<LinkedAccount> visible, Function<Phrase, String> says) {
    Map<UUID, TokenHealth> healths = health.of(visible.stream().map(LinkedAccount::id).toList());
    Map<String, Integer> waiting = outbox.waiting(visible.stream().map(View::lane).toList());
    return visible.stream()
        .flatMap(
            account ->
                Optional.ofNullable(healths.get(account.id()))
                    .map(known -> view(account, known, waiting, says))
                    .stream())
        .toList();
  }

  private AccountView view(
      LinkedAccount account,
      TokenHealth known,
      Map<String, Integer> waitingByLane,
      Function<Phrase, String> says) {
    int waiting = waitingByLane.getOrDefault(lane(account), 0);
    return new AccountView(
        account.id(),
        handle(account),
        account.instance().base().toString(),
        account.alias(),
        account.person(),
        account.scopes().stream().sorted().toList(),
        account.shared(),
        missing(account).map(says).toList(),
        waiting,
        new HealthView(
            known.state().name().toLowerCase(Locale.ROOT),
            known.since(),
            known.reason(),
            known.checked(),
            says.apply(HealthWords.of(known, waiting))));
  }

  /** How many deliveries wait to be published by the account. */
  int toPublish(LinkedAccount account) {
    return outbox.waiting(lane(account));
  }

  /** Where statuses wait; what is asked of the instance for notifications is nobody's delivery. */
  private static String lane(LinkedAccount account) {
    return "publish/" + account.alias();
  }

  /** The last deliveries; what is for people is said in the language of {@code says}. */
  List<DeliveryView> deliveries(Person person, Function<Phrase, String> says) {
    List<LinkedAccount> visible = visible(person);
    Map<String, String> handles =
        visible.stream()
            .collect(Collectors.toMap(account -> account.id().toString(), View::handle));
    return recent(person, visible).stream()
        .map(delivery -> view(delivery, says.apply(what(delivery, handles))))
        .toList();
  }

  private List<DeliveryState> recent(Person person, List<LinkedAccount> visible) {
    List<String> lanes = person.isAdmin() ? List.of() : lanes(person, visible);
    return lanes.isEmpty() && !person.isAdmin() ? List.of() : outbox.recent(lanes, MOST);
  }

  List<LinkedAccount> visible(Person person) {
    return person.isAdmin() ? accounts.all() : accounts.of(person.name());
  }

  /** What one's accounts do and hear, and what is posted as those one may post as. */
  private List<String> lanes(Person person, List<LinkedAccount> visible) {
    return Stream.concat(
            lanes(visible).stream(),
            grants.postable(person).stream()
                .map(postable -> "publish/" + postable.account().alias()))
        .distinct()
        .toList();
  }

  static List<String> lanes(List<LinkedAccount> visible) {
    return visible.stream()
        .flatMap(account -> Stream.of("publish/" + account.alias(), "push/" + account.id()))
        .toList();
  }

  private Stream<Phrase> missing(LinkedAccount account) {
    return needs.missing(account.alias(), account.features(), account.scopes()).stream()
        .map(need -> Phrase.of("need.why." + need.feature(), need.why()));
  }

  private static String handle(LinkedAccount account) {
    return "@" + account.handle();
  }

  private static Phrase what(DeliveryState delivery, Map<String, String> handles) {
    String of = delivery.lane().substring(delivery.lane().indexOf('/') + 1);
    return switch (delivery.kind()) {
      case "status" -> Phrase.of("delivery.status", of);
      case "chat" -> Phrase.of("delivery.chat", of);
      case "mail" -> Phrase.of("delivery.mail", of);
      case "subscribe" -> Phrase.of("delivery.subscribe", linked(of, handles));
      default -> Phrase.of("delivery.notification", linked(of, handles));
    };
  }

  private static Object linked(String account, Map<String, String> handles) {
    return Optional.<Object>ofNullable(handles.get(account))
        .orElseGet(() -> Phrase.of("delivery.unlinked"));
  }

  static DeliveryView view(DeliveryState delivery, String what) {
    return new DeliveryView(
        delivery.id(),
        what,
        delivery.kind(),
        delivery.lane(),
        delivery.route(),
        delivery.causedBy(),
        delivery.state().name().toLowerCase(Locale.ROOT),
        delivery.attempts(),
        delivery.created(),
        delivery.nextAttempt(),
        delivery.error(),
        delivery.url());
  }
}
