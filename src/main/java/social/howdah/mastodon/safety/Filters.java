package social.howdah.mastodon.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Filter;
import social.howdah.mastodon.entity.FilterKeyword;
import social.howdah.mastodon.entity.FilterStatus;

/**
 * Filters.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/filters/">Mastodon: filters</a>
 */
@Singleton
public class Filters extends Area<FiltersApi> {

  @Inject
  public Filters(MastodonClient client) {
    super(client, FiltersApi.class);
  }

  /** The caller's filters. Scope {@code read:filters}. Since Mastodon 4.0. */
  public List<Filter> list(Caller.UserToken caller) {
    return as(caller).list();
  }

  /** A filter. Scope {@code read:filters}. Since Mastodon 4.0. */
  public Filter get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /** Makes a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public Filter create(Caller.UserToken caller, FilterRequest request) {
    return as(caller).create(request);
  }

  /** Changes a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public Filter update(Caller.UserToken caller, String id, FilterUpdate update) {
    return as(caller).update(id, update);
  }

  /** Deletes a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public void delete(Caller.UserToken caller, String id) {
    as(caller).delete(id);
  }

  /** The words of a filter. Scope {@code read:filters}. Since Mastodon 4.0. */
  public List<FilterKeyword> listKeywords(Caller.UserToken caller, String filterId) {
    return as(caller).listKeywords(filterId);
  }

  /** Adds a word to a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public FilterKeyword addKeyword(
      Caller.UserToken caller, String filterId, String keyword, @Nullable Boolean wholeWord) {
    return as(caller).addKeyword(filterId, keyword, wholeWord);
  }

  /** A word of a filter. Scope {@code read:filters}. Since Mastodon 4.0. */
  public FilterKeyword getKeyword(Caller.UserToken caller, String id) {
    return as(caller).getKeyword(id);
  }

  /** Changes a word of a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public FilterKeyword updateKeyword(
      Caller.UserToken caller, String id, String keyword, @Nullable Boolean wholeWord) {
    return as(caller).updateKeyword(id, keyword, wholeWord);
  }

  /** Deletes a word of a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public void deleteKeyword(Caller.UserToken caller, String id) {
    as(caller).deleteKeyword(id);
  }

  /** The statuses of a filter. Scope {@code read:filters}. Since Mastodon 4.0. */
  public List<FilterStatus> listStatuses(Caller.UserToken caller, String filterId) {
    return as(caller).listStatuses(filterId);
  }

  /** Adds a status to a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public FilterStatus addStatus(Caller.UserToken caller, String filterId, String statusId) {
    return as(caller).addStatus(filterId, statusId);
  }

  /** A status of a filter. Scope {@code read:filters}. Since Mastodon 4.0. */
  public FilterStatus getStatus(Caller.UserToken caller, String id) {
    return as(caller).getStatus(id);
  }

  /** Takes a status out of a filter. Scope {@code write:filters}. Since Mastodon 4.0. */
  public FilterStatus removeStatus(Caller.UserToken caller, String id) {
    return as(caller).removeStatus(id);
  }
}
