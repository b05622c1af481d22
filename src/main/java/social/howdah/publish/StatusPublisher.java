package social.howdah.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.UnreachableException;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.Visibility;
import social.howdah.mastodon.statuses.StatusRequest;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.json.Json;

/** Posts statuses, each exactly once as far as the instance lets us tell. */
@Singleton
@Handles("status")
class StatusPublisher implements DeliveryHandler {
  /** Linking the account again wakes the lane before. */
  private static final Duration UNTIL_ALLOWED = Duration.ofHours(12);

  private final AccessTokens tokens;
  private final LinkedAccounts accounts;
  private final Statuses statuses;
  private final InstanceLimits instances;
  private final Reconciliation reconciliation;
  private final RateLimits limits;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final PublishLane lane;
  private final Clock clock;

  @Inject
  StatusPublisher(
      AccessTokens tokens,
      LinkedAccounts accounts,
      Statuses statuses,
      InstanceLimits instances,
      Reconciliation reconciliation,
      RateLimits limits,
      Outbox outbox,
      AuditTrail audit,
      PublishLane lane,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.statuses = statuses;
    this.instances = instances;
    this.reconciliation = reconciliation;
    this.limits = limits;
    this.outbox = outbox;
    this.audit = audit;
    this.lane = lane;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    StatusDraft draft = Json.read(delivery.payload(), StatusDraft.class);
    if (draft.text().isBlank()) {
      throw new IllegalArgumentException("The status has no words.");
    }
    String alias = PublishLane.alias(delivery.lane());
    Caller.UserToken caller = caller(alias);
    if (!PublishNeeds.NEED.isCoveredBy(caller.scopes())) {
      throw RetryableDeliveryException.refusedUntil(
          PublishNeeds.NEED.lackedBy(caller.scopes()), UNTIL_ALLOWED);
    }
    Optional<Instant> spent = limits.spentUntil(caller);
    if (spent.isPresent()) {
      throw later("The account's rate limit is spent.", spent.get());
    }
    try {
      StatusRequest request = request(caller, draft);
      Status status = publish(delivery, alias, caller, request);
      limits.spentUntil(caller).ifPresent(until -> outbox.pause(delivery.lane(), until));
      record(delivery, alias, status);
      return new Receipt(status.id(), Objects.toString(status.url(), null));
    } catch (RateLimitedException e) {
      throw later(e.getMessage(), e.reset());
    } catch (UnauthorizedException e) {
      throw unauthorized(alias, caller, e);
    } catch (UnreachableException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    } catch (NoAnswerException | ServerErrorException e) {
      throw RetryableDeliveryException.outcomeUnknown(String.valueOf(e.getMessage()));
    }
  }

  /** After a crash just here it is recorded twice, with the same URL. */
  private void record(Delivery delivery, String alias, Status status) {
    String account = accounts.byAlias(alias).map(LinkedAccount::handle).orElse(alias);
    audit.record(
        delivery.causedBy(),
        AuditAction.POSTED,
        "account " + account,
        Objects.toString(status.url(), status.id()));
  }

  private Status publish(
      Delivery delivery, String alias, Caller.UserToken caller, StatusRequest request)
      throws RetryableDeliveryException {
    if (delivery.outcomeUnknown()) {
      Optional<Status> posted = posted(delivery, alias, caller, request);
      if (posted.isPresent()) {
        return posted.get();
      }
    }
    return statuses.create(caller, request, delivery.idempotencyKey());
  }

  /** While we cannot look, we must not post. */
  private Optional<Status> posted(
      Delivery delivery, String alias, Caller.UserToken caller, StatusRequest request)
      throws RetryableDeliveryException {
    try {
      return reconciliation.find(delivery, alias, caller, request);
    } catch (RateLimitedException e) {
      throw later(e.getMessage(), e.reset());
    } catch (UnauthorizedException e) {
      throw e;
    } catch (MastodonException e) {
      throw RetryableDeliveryException.outcomeUnknown(
          "Whether it was posted cannot be told: " + e.getMessage());
    }
  }

  private Caller.UserToken caller(String alias) throws RetryableDeliveryException {
    try {
      return tokens.ofAlias(alias);
    } catch (AccountNotLinkedException e) {
      lane.hold(alias, String.valueOf(e.getMessage()));
      throw RetryableDeliveryException.held(String.valueOf(e.getMessage()));
    }
  }

  private RetryableDeliveryException unauthorized(
      String alias, Caller.UserToken caller, UnauthorizedException refusal) {
    String told = String.valueOf(refusal.getMessage());
    return switch (tokens.refused(alias, caller, refusal)) {
      case DEAD -> RetryableDeliveryException.held(told);
      case REPLACED -> RetryableDeliveryException.refusedUntil(told, Duration.ofSeconds(1));
      case DOUBTFUL -> RetryableDeliveryException.refused(told);
    };
  }

  private StatusRequest request(Caller.UserToken caller, StatusDraft draft) {
    String spoiler = draft.spoiler() == null || draft.spoiler().isBlank() ? null : draft.spoiler();
    return StatusRequestBuilder.builder()
        .status(instances.of(caller.instance()).fit(draft.text(), spoiler))
        .visibility(visibility(draft))
        .spoilerText(spoiler)
        .language(draft.language())
        .sensitive(draft.sensitive())
        .build();
  }

  private static @Nullable Visibility visibility(StatusDraft draft) {
    return draft.visibility() == null
        ? null
        : Visibility.valueOf(draft.visibility().toUpperCase(Locale.ROOT));
  }

  private RetryableDeliveryException later(@Nullable String why, Instant when) {
    Duration wait = Duration.between(clock.instant(), when);
    return RetryableDeliveryException.refusedUntil(
        String.valueOf(why), wait.isNegative() ? Duration.ofSeconds(1) : wait);
  }
}
