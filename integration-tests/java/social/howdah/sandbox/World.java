package social.howdah.sandbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sandbox knows. Every method is synchronized: it is small, not fast. */
public final class World {
  /** A user of the instance. */
  public record User(String id, String name, String password) {}

  /** An access token. */
  public record Token(
      String value, String clientId, @Nullable User user, Set<String> scopes, Instant created) {}

  /** What a status says and shows, and its author may change. */
  record Content(
      String text,
      String spoiler,
      String language,
      boolean sensitive,
      List<String> media,
      @Nullable Poll poll) {}

  /** A poll. */
  public record Poll(List<String> options, Instant expires, boolean multiple) {}

  /** A status. */
  public record Posted(
      String id,
      User author,
      Content content,
      String visibility,
      @Nullable String inReplyTo,
      String quotePolicy,
      Instant created,
      @Nullable Instant edited) {
    public String text() {
      return content.text();
    }

    public String spoiler() {
      return content.spoiler();
    }

    public String language() {
      return content.language();
    }

    public boolean sensitive() {
      return content.sensitive();
    }

    public List<String> media() {
      return content.media();
    }

    public @Nullable Poll poll() {
      return content.poll();
    }

    Posted with(Content other, Instant at) {
      return new Posted(id, author, other, visibility, inReplyTo, quotePolicy, created, at);
    }
  }

  /** A status to be posted later; here it never is. */
  public record Scheduled(String id, Posted draft, Instant at) {}

  /** A notification. */
  record Notice(
      String id,
      User recipient,
      String type,
      User account,
      @Nullable Posted status,
      Moderation.@Nullable Report report,
      Instant created) {}

  /** A push subscription. */
  public record Subscription(
      String id,
      String token,
      String endpoint,
      String p256dh,
      String auth,
      boolean standard,
      Set<String> alerts) {}

  /** Numbers as texts. */
  static final Comparator<String> IDS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final Pattern MENTION = Pattern.compile("(?<![=/\\w])@(\\w+)");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AtomicLong ids = new AtomicLong(110_000_000_000_000_000L);
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Apps apps = new Apps(this::nextId);
  private final Map<String, Token> tokens = new LinkedHashMap<>();
  private final Set<String> revoked = new HashSet<>();
  private final Set<String> disabled = new HashSet<>();
  private final Map<String, Posted> statuses = new LinkedHashMap<>();
  private final Map<String, List<Posted>> revisions = new LinkedHashMap<>();
  private final Map<String, Scheduled> scheduled = new LinkedHashMap<>();
  private final Media media = new Media(this::isAttached);
  private final Map<String, String> idempotency = new LinkedHashMap<>();
  private final Marks marks = new Marks();
  private final Moderation moderation = new Moderation(this::nextId);
  private int lists;
  private final Map<String, Notice> notices = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();

  String nextId() {
    return String.valueOf(ids.addAndGet(1_000));
  }

  /** Every secret any sandbox of this run has made: none of them may be in a log. */
  private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

  static String secret() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    SECRETS.add(secret);
    return secret;
  }

  public static Set<String> secrets() {
    return Set.copyOf(SECRETS);
  }

  public synchronized User user(String name, String password) {
    User user = new User(nextId(), name, password);
    users.put(name, user);
    return user;
  }

  public synchronized Optional<User> user(String name) {
    return Optional.ofNullable(users.get(name));
  }

  /** Whom a text mentions. */
  synchronized List<User> mentioned(String text) {
    return MENTION
        .matcher(text)
        .results()
        .map(match -> users.get(match.group(1)))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Whether a status reaches somebody: everybody here follows everybody. */
  synchronized boolean sees(User user, Posted posted) {
    return !posted.visibility().equals("direct")
        || posted.author().equals(user)
        || mentioned(posted.text()).contains(user);
  }

  synchronized Optional<String> userName(String id) {
    return users.values().stream().filter(user -> user.id().equals(id)).map(User::name).findFirst();
  }

  /** Who may ask people for tokens. */
  public Apps apps() {
    return apps;
  }

  synchronized Token token(Apps.App app, @Nullable User user, Set<String> scopes) {
    Token token = new Token(secret(), app.clientId(), user, scopes, Instant.now());
    tokens.put(token.value(), token);
    return token;
  }

  /** A token got by other means than Howdah. */
  public String tokenFor(User user, String... scopes) {
    return token(
            apps.register("Other", List.of("urn:ietf:wg:oauth:2.0:oob"), Set.of(scopes)),
            user,
            Set.of(scopes))
        .value();
  }

  synchronized Optional<Token> token(String value) {
    return Optional.ofNullable(tokens.get(value));
  }

  public synchronized List<Token> tokens(String user) {
    return tokens.values().stream()
        .filter(t -> t.user() != null && t.user().name().equals(user))
        .toList();
  }

  public synchronized void revoke(String value) {
    tokens.remove(value);
    subscriptions.remove(value);
    revoked.add(value);
  }

  /** Mastodon keeps revoked tokens, and says so. */
  synchronized boolean isRevoked(String value) {
    return revoked.contains(value);
  }

  /** A moderator freezes the account, or thaws it. */
  public synchronized void disable(String user, boolean isDisabled) {
    if (isDisabled) {
      disabled.add(user);
    } else {
      disabled.remove(user);
    }
  }

  synchronized boolean isDisabled(User user) {
    return disabled.contains(user.name());
  }

  /** Somebody posts in another way than by the API. */
  public Posted says(User author, String text, String visibility) {
    Content content = new Content(text, "", "en", false, List.of(), null);
    return post(
        new Posted(nextId(), author, content, visibility, null, "nobody", Instant.now(), null),
        null);
  }

  /** Posts; the same key of the same user posts once. */
  synchronized Posted post(Posted draft, @Nullable String key) {
    String known = key == null ? null : idempotency.get(draft.author().id() + "/" + key);
    if (known != null && statuses.containsKey(known)) {
      return statuses.get(known);
    }
    statuses.put(draft.id(), draft);
    if (key != null) {
      idempotency.put(draft.author().id() + "/" + key, draft.id());
    }
    return draft;
  }

  synchronized void edit(Posted changed) {
    revisions
        .computeIfAbsent(changed.id(), id -> new ArrayList<>())
        .add(statuses.get(changed.id()));
    statuses.put(changed.id(), changed);
  }

  /** The oldest first, the last is how it is now. */
  public synchronized List<Posted> revisions(String id) {
    List<Posted> all = new ArrayList<>(revisions.getOrDefault(id, List.of()));
    status(id).ifPresent(all::add);
    return all;
  }

  synchronized void schedule(Scheduled status) {
    scheduled.put(status.id(), status);
  }

  /** The newest first. */
  public synchronized List<Scheduled> scheduled(User user) {
    List<Scheduled> own =
        new ArrayList<>(
            scheduled.values().stream().filter(s -> s.draft().author().equals(user)).toList());
    Collections.reverse(own);
    return own;
  }

  /** What was uploaded. */
  public Media media() {
    return media;
  }

  synchronized boolean isAttached(String id) {
    return statuses.values().stream().anyMatch(status -> status.media().contains(id));
  }

  /** Forgets idempotency keys, as Mastodon does after an hour and others at once. */
  public synchronized void forgetKeys() {
    idempotency.clear();
  }

  synchronized Optional<Posted> status(String id) {
    return Optional.ofNullable(statuses.get(id));
  }

  /** Newest first. */
  synchronized List<Posted> posted() {
    List<Posted> all = new ArrayList<>(statuses.values());
    Collections.reverse(all);
    return all;
  }

  /** Also by hand. */
  public synchronized void delete(String id) {
    statuses.remove(id);
  }

  /** Oldest first. */
  public synchronized List<Posted> statuses(String user) {
    return statuses.values().stream()
        .filter(status -> status.author().name().equals(user))
        .toList();
  }

  synchronized Notice notice(User recipient, String type, User account, @Nullable Posted status) {
    Notice notice = new Notice(nextId(), recipient, type, account, status, null, Instant.now());
    notices.put(notice.id(), notice);
    return notice;
  }

  /** An id that nobody has, larger than those before: as a transaction gets it that goes on. */
  public String reserve() {
    return nextId();
  }

  /** Somebody does something that is told, for example follows: a notification without a status. */
  public synchronized void notify(
      String id, User recipient, String type, User account, Instant created) {
    notices.put(id, new Notice(id, recipient, type, account, null, null, created));
  }

  /** Somebody reports somebody: whoever may manage reports is told. */
  public synchronized Moderation.Report report(Moderation.Complaint complaint) {
    Moderation.Report report = moderation.file(complaint);
    users.values().stream()
        .filter(user -> moderation.may(user, Moderation.Permission.MANAGE_REPORTS))
        .map(user -> notice(user, "admin.report", complaint, report))
        .forEach(notice -> notices.put(notice.id(), notice));
    return report;
  }

  private Notice notice(
      User to, String type, Moderation.Complaint complaint, Moderation.Report report) {
    return new Notice(nextId(), to, type, complaint.reporter(), null, report, report.created());
  }

  /** What people did to what others have posted. */
  public Marks marks() {
    return marks;
  }

  /** Who moderates, and what they did. */
  public Moderation moderation() {
    return moderation;
  }

  synchronized void listed() {
    lists++;
  }

  /** How often notifications were listed. */
  public synchronized int lists() {
    return lists;
  }

  /** The recipient dismisses a notification. */
  public synchronized void dismiss(String id) {
    notices.remove(id);
  }

  /** The newest first: by their ids. */
  synchronized List<Notice> notices(User recipient) {
    return notices.values().stream()
        .filter(notice -> notice.recipient().equals(recipient))
        .sorted(Comparator.comparing(Notice::id, IDS).reversed())
        .toList();
  }

  /** Takes the place of the token's earlier one. */
  public synchronized void subscribe(Subscription subscription) {
    subscriptions.put(subscription.token(), subscription);
  }

  synchronized Optional<Subscription> subscription(String token) {
    return Optional.ofNullable(subscriptions.get(token));
  }

  /** As an administrator does, and an answer of 4xx. */
  public synchronized void unsubscribe(String token) {
    subscriptions.remove(token);
  }

  public synchronized List<Subscription> subscriptions(String user) {
    return tokens(user).stream()
        .map(token -> subscriptions.get(token.value()))
        .filter(Objects::nonNull)
        .toList();
  }
}
