package social.howdah.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.account.need.Need;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NoAnswerException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.UnreachableException;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.message.Phase;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.CancelledDeliveryException;
import social.howdah.outbox.Delivery;
import social.howdah.outbox.DeliveryHandler;
import social.howdah.outbox.Handles;
import social.howdah.outbox.Outbox;
import social.howdah.outbox.Receipt;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.json.Json;
import social.howdah.publish.media.Attachments;
import social.howdah.publish.posting.Attempt;
import social.howdah.publish.posting.Posted;
import social.howdah.publish.posting.Posting;
import social.howdah.publish.posting.Preparation;
import social.howdah.publish.thing.Outcome;
import social.howdah.publish.thing.Things;

/** Posts statuses, each exactly once as far as the instance lets us tell. */
@Singleton
@Handles("status")
class StatusPublisher implements DeliveryHandler {
  /** Linking the account again wakes the lane before. */
  private static final Duration UNTIL_ALLOWED = Duration.ofHours(12);

  private final AccessTokens tokens;
  private final LinkedAccounts accounts;
  private final Posting posting;
  private final Things things;
  private final Attachments attachments;
  private final RateLimits limits;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final PublishLane lane;
  private final Clock clock;

  @Inject
  StatusPublisher(
      AccessTokens tokens,
      LinkedAccounts accounts,
      Posting posting,
      Things things,
      Attachments attachments,
      RateLimits limits,
      Outbox outbox,
      AuditTrail audit,
      PublishLane lane,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.posting = posting;
    this.things = things;
    this.attachments = attachments;
    this.limits = limits;
    this.outbox = outbox;
    this.audit = audit;
    this.lane = lane;
    this.clock = clock;
  }

  @Override
  public Receipt deliver(Delivery delivery) throws Exception {
    StatusDraft draft = Json.read(delivery.payload(), StatusDraft.class);
    if (draft.text().isBlank() && draft.media().isEmpty() && !takesBack(draft)) {
      throw new IllegalArgumentException("The status has no words.");
    }
    if (draft.thing() != null && draft.scheduledAt() != null) {
      throw new IllegalArgumentException(
          "A step of a thing (on-update) cannot be left to the instance to post later (schedule).");
    }
    String alias = PublishLane.alias(delivery.lane());
    Caller.UserToken caller = caller(alias);
    require(PublishNeeds.NEED, caller);
    if (!draft.media().isEmpty()) {
      require(MediaNeeds.NEED, caller);
    }
    Optional<Instant> spent = limits.spentUntil(caller);
    if (spent.isPresent()) {
      throw later("The account's rate limit is spent.", spent.get());
    }
    Attempt attempt = new Attempt(delivery, account(alias), caller);
    try {
      return publish(attempt, draft);
    } catch (RetryableDeliveryException e) {
      throw posting.hasBegun(attempt) ? e.begun() : e;
    }
  }

  private static void require(Need need, Caller.UserToken caller)
      throws RetryableDeliveryException {
    if (!need.isCoveredBy(caller.scopes())) {
      throw RetryableDeliveryException.refusedUntil(need.lackedBy(caller.scopes()), UNTIL_ALLOWED);
    }
  }

  private static boolean takesBack(StatusDraft draft) {
    return draft.thing() != null && draft.thing().phase() == Phase.DELETED;
  }

  private Receipt publish(Attempt attempt, StatusDraft draft)
      throws CancelledDeliveryException, RetryableDeliveryException {
    Caller.UserToken caller = attempt.caller();
    try {
      Outcome outcome = act(attempt, draft);
      limits.spentUntil(caller).ifPresent(until -> outbox.pause(attempt.delivery().lane(), until));
      record(attempt, outcome);
      return receipt(outcome);
    } catch (RateLimitedException e) {
      throw later(e.getMessage(), e.reset());
    } catch (UnauthorizedException e) {
      throw unauthorized(attempt.account().alias(), caller, e);
    } catch (UnreachableException e) {
      throw RetryableDeliveryException.refused(String.valueOf(e.getMessage()));
    } catch (NoAnswerException | ServerErrorException e) {
      throw RetryableDeliveryException.outcomeUnknown(String.valueOf(e.getMessage()));
    }
  }

  private Outcome act(Attempt attempt, StatusDraft draft)
      throws CancelledDeliveryException, RetryableDeliveryException {
    Preparation preparation = request -> attach(attempt, draft, request);
    return draft.thing() == null
        ? new Outcome(
            Outcome.Kind.POSTED, posting.post(attempt, draft, draft.replyTo(), preparation).get(0))
        : things.step(attempt, draft, preparation);
  }

  private StatusRequestBuilder attach(
      Attempt attempt, StatusDraft draft, StatusRequestBuilder request)
      throws RetryableDeliveryException {
    return draft.media().isEmpty()
        ? request
        : request.mediaIds(attachments.ready(attempt, draft.media()));
  }

  /** Only a status that was posted now is the receipt's own. */
  private static Receipt receipt(Outcome outcome) {
    Posted status = outcome.status();
    return switch (outcome.kind()) {
      case POSTED -> new Receipt(status.id(), status.url());
      case EDITED -> new Receipt(null, status.url());
      case DELETED -> Receipt.NONE;
    };
  }

  /** After a crash just here it is recorded twice, with the same URL. */
  private void record(Attempt attempt, Outcome outcome) {
    AuditAction action =
        switch (outcome.kind()) {
          case POSTED -> AuditAction.POSTED;
          case EDITED -> AuditAction.EDITED;
          case DELETED -> AuditAction.DELETED;
        };
    Posted status = outcome.status();
    audit.record(
        attempt.delivery().causedBy(),
        action,
        "account " + attempt.account().handle(),
        Objects.requireNonNullElse(status.url(), status.id()));
  }

  private LinkedAccount account(String alias) throws RetryableDeliveryException {
    return accounts
        .byAlias(alias)
        .orElseThrow(
            () -> RetryableDeliveryException.refused("The account was unlinked just now."));
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

  private RetryableDeliveryException later(@Nullable String why, Instant when) {
    Duration wait = Duration.between(clock.instant(), when);
    return RetryableDeliveryException.refusedUntil(
        String.valueOf(why), wait.isNegative() ? Duration.ofSeconds(1) : wait);
  }
}
