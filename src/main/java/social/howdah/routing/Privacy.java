package social.howdah.routing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;

/**
 * Which notifications are for the account alone: about a status that not everybody may read, and
 * what moderators tell or are told. What Mastodon says that is not known here is taken for private.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Status/#visibility">Mastodon: visibility</a>
 */
final class Privacy {
  private static final Set<String> OPEN = Set.of("public", "unlisted");
  private static final Set<String> OF_MODERATION = Set.of("admin.report", "moderation_warning");

  private Privacy() {}

  /** Why nobody else is to hear of the event; empty when they may. */
  static Optional<String> of(Event event) {
    if (!event.source().equals("mastodon")
        || !(event.data().get("notification") instanceof Map<?, ?> notification)) {
      return Optional.empty();
    }
    String type = String.valueOf(notification.get("type"));
    if (OF_MODERATION.contains(type)) {
      return Optional.of("a notification of the type " + type + " is for moderators");
    }
    return notification.get("status") instanceof Map<?, ?> status
        ? visibility(status)
        : Optional.empty();
  }

  private static Optional<String> visibility(Map<?, ?> status) {
    return of(status.get("visibility"))
        .or(
            () ->
                status.get("reblog") instanceof Map<?, ?> boosted
                    ? of(boosted.get("visibility"))
                    : Optional.empty());
  }

  private static Optional<String> of(@Nullable Object visibility) {
    return visibility instanceof String word && OPEN.contains(word)
        ? Optional.empty()
        : Optional.of("not everybody may read its status");
  }
}
