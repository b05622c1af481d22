package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.accounts.StatusesFilter;
import social.howdah.mastodon.accounts.StatusesFilterBuilder;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StatusSource;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.outbox.Outbox;

/**
 * Looks whether an attempt of unknown outcome has posted its status: among the account's own, since
 * the first attempt, one with the same words that is no other delivery's. An idempotency key would
 * tell it only for an hour, and on Mastodon only.
 */
@Singleton
class Reconciliation {
  /** How far the instance's clock may be from ours. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final StatusesFilter NEWEST =
      StatusesFilterBuilder.builder().paging(Paging.first(40)).excludeReblogs(true).build();

  private static final int MOST_PAGES = 10;

  private final Accounts accounts;
  private final Statuses statuses;
  private final Outbox outbox;
  private final PartStore parts;

  @Inject
  Reconciliation(Accounts accounts, Statuses statuses, Outbox outbox, PartStore parts) {
    this.accounts = accounts;
    this.statuses = statuses;
    this.outbox = outbox;
    this.parts = parts;
  }

  /** The status, if it was posted. */
  Optional<Status> find(Attempt attempt, Wanted wanted) {
    Instant since = Objects.requireNonNull(wanted.since()).minus(SKEW);
    Page<Status> page = accounts.statuses(attempt.caller(), attempt.account().accountId(), NEWEST);
    for (int pages = 1; ; pages++) {
      for (Status status : page.items()) {
        if (!status.createdAt().isBefore(since) && isIt(attempt, wanted, status)) {
          return Optional.of(status);
        }
      }
      boolean older = page.items().stream().allMatch(status -> status.createdAt().isBefore(since));
      Optional<Page<Status>> next = older || pages == MOST_PAGES ? Optional.empty() : page.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      page = next.get();
    }
  }

  private boolean isIt(Attempt attempt, Wanted wanted, Status status) {
    return Words.same(status.spoilerText(), wanted.spoiler())
        && !outbox.hasReceipt(attempt.delivery().lane(), status.id())
        && !parts.has(attempt.account().id(), status.id())
        && hasWords(attempt.caller(), status, wanted.text());
  }

  private boolean hasWords(Caller.UserToken caller, Status status, String words) {
    try {
      StatusSource source = statuses.source(caller, status.id());
      return Words.same(source.text(), words);
    } catch (NotFoundException e) {
      return false;
    }
  }
}
