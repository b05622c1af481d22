package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.GoneException;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.notifications.NotificationFilterBuilder;
import social.howdah.mastodon.notifications.Notifications;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.push.Attempt;
import social.howdah.push.Reader;

/**
 * An account's notifications at its instance. What the person's policy filters is not among them,
 * as it is not pushed either. Every answer is in the order of ids, the oldest first.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/notifications/#get">Mastodon: Get all
 *     notifications</a>
 */
@Singleton
class NotificationList {
  private static final int LARGEST_PAGE = 80;

  private final Notifications notifications;
  private final Attempt attempt;
  private final Clock clock;

  @Inject
  NotificationList(Notifications notifications, Attempt attempt, Clock clock) {
    this.notifications = notifications;
    this.attempt = attempt;
    this.clock = clock;
  }

  /** Those next after an id; none when there are no newer ones. */
  List<RawNotification> after(Reader reader, String id) throws RetryableDeliveryException {
    return page(reader, Paging.nextAfter(id)).stream()
        .filter(notification -> Ids.isAfter(notification.id(), id))
        .toList();
  }

  /** The newest before an id; none when there are no older ones. */
  List<RawNotification> before(Reader reader, String id) throws RetryableDeliveryException {
    return page(reader, Paging.olderThan(id)).stream()
        .filter(notification -> Ids.isAfter(id, notification.id()))
        .toList();
  }

  /** The newest of all. */
  List<RawNotification> newest(Reader reader) throws RetryableDeliveryException {
    return page(reader, Paging.first());
  }

  /** One; empty when it was dismissed, or is none of the account's. */
  Optional<RawNotification> one(Reader reader, String id) throws RetryableDeliveryException {
    try {
      return parse(ask(reader, () -> notifications.raw(reader.caller(), id))).findFirst();
    } catch (NotFoundException | GoneException e) {
      return Optional.empty();
    }
  }

  private List<RawNotification> page(Reader reader, Paging paging)
      throws RetryableDeliveryException {
    var filter = NotificationFilterBuilder.builder().paging(paging.limit(LARGEST_PAGE)).build();
    return parse(ask(reader, () -> notifications.rawList(reader.caller(), filter)))
        .sorted(RawNotification.ORDER)
        .toList();
  }

  private String ask(Reader reader, Supplier<String> call) throws RetryableDeliveryException {
    return attempt.as(reader.account().id(), reader.caller(), call);
  }

  private Stream<RawNotification> parse(String json) throws RetryableDeliveryException {
    try {
      Map<String, @Nullable Object> answer =
          Json.readPayload(json.getBytes(StandardCharsets.UTF_8));
      Stream<?> all =
          answer.get("value") instanceof List<?> list ? list.stream() : Stream.of(answer);
      return all.flatMap(NotificationList::object)
          .flatMap(fields -> RawNotification.of(fields, clock.instant()).stream());
    } catch (MalformedJsonException e) {
      throw RetryableDeliveryException.refused("The instance's answer is not JSON.");
    }
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static Stream<Map<String, @Nullable Object>> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? Stream.of((Map<String, @Nullable Object>) map)
        : Stream.empty();
  }
}
