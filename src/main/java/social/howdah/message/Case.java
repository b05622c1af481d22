package social.howdah.message;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** What is decided on. */
  public enum Kind {
    REPORT,
    ACCOUNT
  }

  /** Empty for an event of another type. */
  public static Optional<Case> of(Event event) {
    String type = event.type();
    if (event.data().get("notification") instanceof Map<?, ?> told) {
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
    Map<?, ?> object = map(event.data(), "object");
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
    return Stream.of(target, author)
        .filter(account -> !text(account, "acct").contains("@"))
        .map(account -> text(account, "url"))
        .map(Case::authority)
        .filter(host -> !host.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The same for whatever tells of it: {@code mastodon.example/report/12}. */
  public String key() {
    return host() + (kind == Kind.REPORT ? "/report/" : "/account/") + id();
  }

  private static String authority(String url) {
    try {
      return Objects.requireNonNullElse(URI.create(url).getAuthority(), "");
    } catch (IllegalArgumentException e) {
      return "";
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
