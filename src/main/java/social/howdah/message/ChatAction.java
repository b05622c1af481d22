package social.howdah.message;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people may do to a message in chat: each is a button there. */
public enum ChatAction {
  REPLY("Reply"),
  BOOST("Boost"),
  FAVOURITE("Favourite"),
  BOOKMARK("Bookmark"),
  /** Follows who has followed, liked or boosted. */
  FOLLOW("Follow back"),
  MUTE("Mute"),
  /** Of a request to follow. */
  ACCEPT("Accept"),
  DECLINE("Decline"),
  /** Takes back what the same person did last to the message. */
  UNDO("Undo"),
  /** Of a status that waits for a second pair of eyes. */
  APPROVE("Approve"),
  EDIT("Edit and approve"),
  REJECT("Reject"),
  /** Of a report to moderators. */
  ASSIGN("Assign to me"),
  RESOLVE("Resolve"),
  LIMIT("Limit account"),
  SUSPEND("Suspend account"),
  /** Of an account that waits to be let in. */
  ADMIT("Approve account"),
  TURN_AWAY("Reject account");

  /** Types of events that are notifications begin so. */
  public static final String NOTIFICATION = "social.mastodon.notification.";

  /** Types of events begin so that an instance tells its administrators by a webhook. */
  public static final String WEBHOOK = "org.joinmastodon.";

  /** A status that waits for approval. */
  public static final String APPROVAL = "social.howdah.approval.waiting";

  private static final List<ChatAction> OF_REPORT = List.of(ASSIGN, RESOLVE, LIMIT, SUSPEND);
  private static final List<ChatAction> OF_SIGN_UP = List.of(ADMIT, TURN_AWAY);

  private static final Map<String, List<ChatAction>> OF_TYPE =
      Map.ofEntries(
          entry(NOTIFICATION + "mention", List.of(REPLY, FAVOURITE, BOOST, BOOKMARK, MUTE)),
          entry(NOTIFICATION + "quote", List.of(REPLY, FAVOURITE, BOOST, BOOKMARK, MUTE)),
          entry(NOTIFICATION + "status", List.of(REPLY, FAVOURITE, BOOST, BOOKMARK)),
          entry(NOTIFICATION + "follow", List.of(FOLLOW, MUTE)),
          entry(NOTIFICATION + "favourite", List.of(FOLLOW)),
          entry(NOTIFICATION + "reblog", List.of(FOLLOW)),
          entry(NOTIFICATION + "follow_request", List.of(ACCEPT, DECLINE)),
          entry(NOTIFICATION + "admin.report", OF_REPORT),
          entry(NOTIFICATION + "admin.sign_up", OF_SIGN_UP),
          entry(WEBHOOK + "report.created", OF_REPORT),
          entry(WEBHOOK + "account.created", OF_SIGN_UP),
          entry(APPROVAL, List.of(APPROVE, EDIT, REJECT)));

  /** A status of another visibility cannot be boosted by everybody who may read it. */
  private static final Set<Object> BOOSTABLE = Set.of("public", "unlisted");

  private static final Set<ChatAction> GRAVE = Set.of(LIMIT, SUSPEND, TURN_AWAY, REJECT);

  private static final Set<ChatAction> SECRET = Set.of(BOOKMARK, MUTE);

  private static final Set<ChatAction> FINAL =
      Set.of(DECLINE, ADMIT, TURN_AWAY, APPROVE, EDIT, REJECT, UNDO);

  private final String label;

  ChatAction(String label) {
    this.label = label;
  }

  /** What may be done about an event; nothing about one of no such type. */
  public static List<ChatAction> of(Event event) {
    List<ChatAction> actions = OF_TYPE.getOrDefault(event.type(), List.of());
    if (isClaimed(event) || isLetIn(event)) {
      return List.of();
    }
    return isBoostable(event)
        ? actions
        : actions.stream().filter(action -> action != BOOST).toList();
  }

  /** Whether somebody else says of an event that it is an instance's notification to somebody. */
  private static boolean isClaimed(Event event) {
    return event.type().startsWith(NOTIFICATION) && !event.source().equals("mastodon");
  }

  /** Where nobody needs approval. */
  private static boolean isLetIn(Event event) {
    return event.data().get("object") instanceof Map<?, ?> object
        && Boolean.TRUE.equals(object.get("approved"));
  }

  private static boolean isBoostable(Event event) {
    return event.data().get("notification") instanceof Map<?, ?> notification
        && notification.get("status") instanceof Map<?, ?> status
        && BOOSTABLE.contains(String.valueOf(status.get("visibility")));
  }

  /** Whether somebody has to write something before it is done. */
  public boolean asksForWords() {
    return this == REPLY || this == EDIT;
  }

  /** By its {@link #word}. */
  public static Optional<ChatAction> of(String word) {
    return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
  }

  /** As requests have it: {@code follow}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its button says. */
  public String label() {
    return label;
  }

  /** Whether people are asked once more before it is done. */
  public boolean isGrave() {
    return GRAVE.contains(this);
  }

  /** Whether Mastodon tells nobody of it, so that a chat is not told either. */
  public boolean isSecret() {
    return SECRET.contains(this);
  }

  /** Whether {@link #UNDO} does not take it back. */
  public boolean isFinal() {
    return FINAL.contains(this);
  }
}
