package social.howdah.message;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What moderators of an instance decide: a report, or an account that signed up. A notification and
 * a webhook tell of it in two shapes; here they are one.
 *
 * @param object the report; of an account, what moderators know of it, which a notification does
 *     not tell
 * @param author who reported, or signed up
 * @param target whom the report is about; the author where there is none
 * @see <a href="https://docs.joinmastodon.org/entities/Report/">Mastodon: Report</a>
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_Report/">Mastodon: Admin::Report</a>
 */
public record Case(Kind kind, Map<?, ?> object, Map<?, ?> author, Map<?, ?> target) {

  private static final Pattern WORD = Pattern.compile("\\w{1,100}");

  /** What is decided on. */
  public enum Kind {
    REPORT,
    ACCOUNT
  }

  /** Empty for an event of another type. */
  public static Optional<Case> of(Event event) {
    return of(event.type(), event.data());
  }

  /**
   * Of an event's type and data.
   *
   * @param type of the event
   */
  public static Optional<Case> of(String type, Map<?, ?> data) {
    if (data.get("notification") instanceof Map<?, ?> told) {
      return switch (type.replace(ChatAction.NOTIFICATION, "")) {
        case "admin.report" ->
            Optional.of(
                new Case(
                    Kind.REPORT,
                    map(told, "report"),
                    map(told, "account"),
                    map(map(told, "report"), "target_account")));
        case "admin.sign_up" -> Optional.of(signedUp(Map.of(), map(told, "account")));
        default -> Optional.empty();
      };
    }
    Map<?, ?> object = map(data, "object");
    if (type.startsWith(ChatAction.WEBHOOK + "report.")) {
      return Optional.of(
          new Case(
              Kind.REPORT,
              object,
              map(map(object, "account"), "account"),
              map(map(object, "target_account"), "account")));
    }
    return type.startsWith(ChatAction.WEBHOOK + "account.")
        ? Optional.of(signedUp(object, map(object, "account")))
        : Optional.empty();
  }

  private static Case signedUp(Map<?, ?> object, Map<?, ?> account) {
    return new Case(Kind.ACCOUNT, object, account, account);
  }

  /** The instance's id of it. */
  public String id() {
    return text(kind == Kind.REPORT ? object : target, "id");
  }

  /** Where the instance is: of the two accounts of a report, at least one is its own. */
  public String host() {
    return base().map(URI::getAuthority).orElse("");
  }

  /** The same for whatever tells of it: {@code mastodon.example/report/12}. */
  public String key() {
    return host() + (kind == Kind.REPORT ? "/report/" : "/account/") + id();
  }

  /** Where moderators decide it on the instance itself; empty where that is not known. */
  public String page() {
    String things = kind == Kind.REPORT ? "reports" : "accounts";
    return base()
        .filter(base -> WORD.matcher(id()).matches())
        .map(base -> base.resolve("/admin/%s/%s".formatted(things, id())).toString())
        .orElse("");
  }

  /** The address of an account of its own. */
  private Optional<URI> base() {
    return Stream.of(target, author)
        .filter(account -> !text(account, "acct").contains("@"))
        .map(account -> text(account, "url"))
        .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
        .flatMap(url -> parsed(url).stream())
        .filter(url -> url.getAuthority() != null)
        .findFirst();
  }

  private static Optional<URI> parsed(String url) {
    try {
      return Optional.of(URI.create(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(Map<?, ?> object, String key) {
    return Objects.toString(object.get(key), "");
  }

  private static Map<?, ?> map(Map<?, ?> object, String key) {
    @Nullable Object value = object.get(key);
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Never who reported whom. */
  @Override
  public String toString() {
    return "Case[" + key() + "]";
  }
}
