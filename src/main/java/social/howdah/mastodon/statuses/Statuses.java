package social.howdah.mastodon.statuses;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Account;
import social.howdah.mastodon.entity.Context;
import social.howdah.mastodon.entity.QuotePolicy;
import social.howdah.mastodon.entity.ScheduledStatus;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.entity.StatusEdit;
import social.howdah.mastodon.entity.StatusSource;
import social.howdah.mastodon.entity.Translation;
import social.howdah.mastodon.entity.Visibility;

/**
 * Statuses.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">Mastodon: statuses</a>
 */
@Singleton
public class Statuses extends Area<StatusesApi> {

  @Inject
  public Statuses(MastodonClient client) {
    super(client, StatusesApi.class);
  }

  /**
   * Posts a status. Scope {@code write:statuses}.
   *
   * @param idempotencyKey the same key within an hour is the same status
   */
  public Status create(
      Caller.UserToken caller, StatusRequest request, @Nullable String idempotencyKey) {
    return as(caller).create(request, idempotencyKey);
  }

  /**
   * Has a status posted later. Scope {@code write:statuses}.
   *
   * @param idempotencyKey Mastodon ignores it here
   */
  public ScheduledStatus schedule(
      Caller.UserToken caller, ScheduledStatusRequest request, @Nullable String idempotencyKey) {
    return as(caller).schedule(request, idempotencyKey);
  }

  /** A status. Scope {@code read:statuses} for what is not public. */
  public Status get(Caller caller, String id) {
    return as(caller).get(id);
  }

  /**
   * Statuses by their ids; those that are not there are left out. Scope {@code read:statuses} for
   * what is not public. Since Mastodon 4.3.
   */
  public List<Status> getMany(Caller caller, @Nullable List<String> ids) {
    return as(caller).getMany(ids);
  }

  /** Deletes a status of one's own; the answer has its source. Scope {@code write:statuses}. */
  public Status delete(Caller.UserToken caller, String id, @Nullable Boolean deleteMedia) {
    return as(caller).delete(id, deleteMedia);
  }

  /**
   * What stands before and after a status in its thread. Scope {@code read:statuses} for what is
   * not public.
   */
  public Context context(Caller caller, String id) {
    return as(caller).context(id);
  }

  /**
   * Translates a public or unlisted status. 503 when the translator fails. Scope {@code
   * read:statuses}. Since Mastodon 4.0.
   */
  public Translation translate(Caller.Token caller, String id, @Nullable String lang) {
    return as(caller).translate(id, lang);
  }

  /**
   * Who boosted a status. Scope {@code read:statuses} for what is not public. A page has 40
   * entries, at most 80.
   */
  public Page<Account> rebloggedBy(Caller caller, String id, Paging paging) {
    return as(caller).rebloggedBy(id, paging);
  }

  /**
   * The statuses that quote a status of the caller. Scope {@code read:statuses}. Since Mastodon
   * 4.5. A page has 20 entries, at most 40.
   */
  public Page<Status> quotes(Caller.UserToken caller, String id, Paging paging) {
    return as(caller).quotes(id, paging);
  }

  /**
   * Who favourited a status. Scope {@code read:statuses} for what is not public. A page has 40
   * entries, at most 80.
   */
  public Page<Account> favouritedBy(Caller caller, String id, Paging paging) {
    return as(caller).favouritedBy(id, paging);
  }

  /** Favourites a status. Scope {@code write:favourites}. */
  public Status favourite(Caller.UserToken caller, String id) {
    return as(caller).favourite(id);
  }

  /** Favourites a status no longer. Scope {@code write:favourites}. */
  public Status unfavourite(Caller.UserToken caller, String id) {
    return as(caller).unfavourite(id);
  }

  /**
   * Boosts a status; the answer is the boost, with the status in {@code reblog}. Scope {@code
   * write:statuses}.
   */
  public Status reblog(Caller.UserToken caller, String id, @Nullable Visibility visibility) {
    return as(caller).reblog(id, visibility);
  }

  /** Takes a boost back. Scope {@code write:statuses}. */
  public Status unreblog(Caller.UserToken caller, String id) {
    return as(caller).unreblog(id);
  }

  /** Bookmarks a status. Scope {@code write:bookmarks}. */
  public Status bookmark(Caller.UserToken caller, String id) {
    return as(caller).bookmark(id);
  }

  /** Bookmarks a status no longer. Scope {@code write:bookmarks}. */
  public Status unbookmark(Caller.UserToken caller, String id) {
    return as(caller).unbookmark(id);
  }

  /**
   * Takes the caller's status out of one that quotes it. Scope {@code write:statuses}. Since
   * Mastodon 4.5.
   */
  public Status revokeQuote(Caller.UserToken caller, String id, String quotingStatusId) {
    return as(caller).revokeQuote(id, quotingStatusId);
  }

  /** Sends no more notifications of a thread. Scope {@code write:mutes}. */
  public Status mute(Caller.UserToken caller, String id) {
    return as(caller).mute(id);
  }

  /** Sends notifications of a thread again. Scope {@code write:mutes}. */
  public Status unmute(Caller.UserToken caller, String id) {
    return as(caller).unmute(id);
  }

  /** Shows a status on top of the caller's profile. Scope {@code write:accounts}. */
  public Status pin(Caller.UserToken caller, String id) {
    return as(caller).pin(id);
  }

  /** Shows a status on top no longer. Scope {@code write:accounts}. */
  public Status unpin(Caller.UserToken caller, String id) {
    return as(caller).unpin(id);
  }

  /**
   * Changes a status of one's own. New options of a poll reset its votes. Scope {@code
   * write:statuses}.
   */
  public Status edit(Caller.UserToken caller, String id, StatusEditRequest request) {
    return as(caller).edit(id, request);
  }

  /**
   * Changes who may quote a status of one's own. Scope {@code write:statuses}. Since Mastodon 4.5.
   */
  public Status editInteractionPolicy(
      Caller.UserToken caller, String id, @Nullable QuotePolicy quoteApprovalPolicy) {
    return as(caller).editInteractionPolicy(id, quoteApprovalPolicy);
  }

  /**
   * The revisions of a status, the oldest first. Scope {@code read:statuses} for what is not
   * public.
   */
  public List<StatusEdit> history(Caller caller, String id) {
    return as(caller).history(id);
  }

  /** A status of one's own as it was typed. Scope {@code read:statuses}. */
  public StatusSource source(Caller.Token caller, String id) {
    return as(caller).source(id);
  }
}
