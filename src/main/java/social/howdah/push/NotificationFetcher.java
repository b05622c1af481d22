package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.DeadTokenException;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.GoneException;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.notifications.Notifications;
import social.howdah.message.Event;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.routing.Router;

/** Asks the instance for the notification a push has named, and routes it. */
@Singleton
@Handles("notification")
class NotificationFetcher implements DeliveryHandler {
  private final AccessTokens tokens;
  private final LinkedAccounts accounts;
  private final Notifications notifications;
  private final Router router;
  private final Attempt attempt;
  private final PushLane lane;
  private final Clock clock;

  @Inject
  NotificationFetcher(
      AccessTokens tokens,
      LinkedAccounts accounts,
      Notifications notifications,
      Router router,
      Attempt attempt,
      PushLane lane,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.notifications = notifications;
    this.router = router;
    this.attempt = attempt;
    this.lane = lane;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    Pushed pushed = Json.read(delivery.payload(), Pushed.class);
    UUID id = UUID.fromString(pushed.account());
    Optional<LinkedAccount> account = accounts.byId(id);
    if (account.isEmpty()) {
      return Receipt.NONE;
    }
    try {
      Caller.UserToken caller = tokens.ofAccount(id);
      Attempt.check(caller);
      String raw = attempt.as(id, caller, () -> notifications.raw(caller, pushed.notification()));
      route(event(account.get(), pushed, raw));
      return new Receipt(pushed.notification(), null);
    } catch (DeadTokenException e) {
      lane.hold(id, e);
      throw RetryableDeliveryException.held(String.valueOf(e.getMessage()));
    } catch (AccountNotLinkedException | NotFoundException | GoneException e) {
      // Unlinked, or dismissed meanwhile: there is nothing left to tell.
      return Receipt.NONE;
    }
  }

  private void route(Event event) throws RetryableDeliveryException {
    try {
      router.accept(event).toCompletableFuture().join();
    } catch (RejectedExecutionException | CompletionException e) {
      throw RetryableDeliveryException.refused("The notification could not be stored.");
    }
  }

  private Event event(LinkedAccount account, Pushed pushed, String raw)
      throws MalformedJsonException {
    Map<String, @Nullable Object> notification =
        Json.readPayload(raw.getBytes(StandardCharsets.UTF_8));
    Object type = notification.get("type");
    Map<String, @Nullable Object> data = new TreeMap<>();
    data.put("recipient", account.alias());
    data.put("notification", notification);
    return Event.bare(
        "mastodon",
        account.id() + "/" + pushed.notification(),
        "social.mastodon.notification." + (type instanceof String word ? word : pushed.type()),
        time(notification.get("created_at")),
        account.handle(),
        data);
  }

  private Instant time(@Nullable Object created) {
    try {
      return created instanceof String text
          ? OffsetDateTime.parse(text).toInstant()
          : clock.instant();
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }
}
