package social.howdah.mastodon.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.FilterV1;

/**
 * Filters of the first version, a word each: the client matches.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/filters/">Mastodon: filters</a>
 */
@Singleton
public class FiltersV1 extends Area<FiltersV1Api> {

  @Inject
  public FiltersV1(MastodonClient client) {
    super(client, FiltersV1Api.class);
  }

  /**
   * The caller's filters, a word each. Scope {@code read:filters}.
   *
   * @deprecated since Mastodon 4.0.0; use {@link Filters}
   */
  @Deprecated
  public List<FilterV1> listV1(Caller.UserToken caller) {
    return as(caller).listV1();
  }

  /**
   * A word of a filter. Scope {@code read:filters}.
   *
   * @deprecated since Mastodon 4.0.0; use {@link Filters}
   */
  @Deprecated
  public FilterV1 getV1(Caller.UserToken caller, String id) {
    return as(caller).getV1(id);
  }

  /**
   * Makes a filter of one word. Scope {@code write:filters}.
   *
   * @deprecated since Mastodon 4.0.0; use {@link Filters}
   */
  @Deprecated
  public FilterV1 createV1(Caller.UserToken caller, FilterV1Request request) {
    return as(caller).createV1(request);
  }

  /**
   * Changes a filter of one word. Scope {@code write:filters}.
   *
   * @deprecated since Mastodon 4.0.0; use {@link Filters}
   */
  @Deprecated
  public FilterV1 updateV1(Caller.UserToken caller, String id, FilterV1Request request) {
    return as(caller).updateV1(id, request);
  }

  /**
   * Deletes a word of a filter. Scope {@code write:filters}.
   *
   * @deprecated since Mastodon 4.0.0; use {@link Filters}
   */
  @Deprecated
  public void deleteV1(Caller.UserToken caller, String id) {
    as(caller).deleteV1(id);
  }
}
