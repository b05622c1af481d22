package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.howdah.mastodon.MastodonException;
import social.howdah.mastodon.RateLimitedException;
import social.howdah.mastodon.UnauthorizedException;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.outbox.RetryableDeliveryException;

/** Posts a status, unless an earlier attempt has posted it. */
@Singleton
class Once {
  private final Statuses statuses;
  private final Reconciliation reconciliation;

  @Inject
  Once(Statuses statuses, Reconciliation reconciliation) {
    this.statuses = statuses;
    this.reconciliation = reconciliation;
  }

  /**
   * The status, posted now or before.
   *
   * @throws MastodonException as the instance refuses it
   * @throws RetryableDeliveryException when it cannot be told whether it was posted
   */
  Status post(Attempt attempt, Wanted wanted, StatusRequestBuilder request, Preparation preparation)
      throws RetryableDeliveryException {
    Optional<Status> posted = wanted.since() == null ? Optional.empty() : find(attempt, wanted);
    return posted.isPresent()
        ? posted.get()
        : statuses.create(attempt.caller(), preparation.complete(request).build(), wanted.key());
  }

  /** While we cannot look, we must not post. */
  private Optional<Status> find(Attempt attempt, Wanted wanted) throws RetryableDeliveryException {
    try {
      return reconciliation.find(attempt, wanted);
    } catch (RateLimitedException | UnauthorizedException e) {
      throw e;
    } catch (MastodonException e) {
      throw RetryableDeliveryException.outcomeUnknown(
          "Whether it was posted cannot be told: " + e.getMessage());
    }
  }
}
