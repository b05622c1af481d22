package social.howdah.mastodon;

import org.jspecify.annotations.Nullable;

/**
 * Where a page begins, for lists whose ids are those of their entries. To read on, follow the page
 * itself: on many lists the cursor is not an id that can be seen.
 *
 * @param maxId only older ones, exclusive
 * @param sinceId only newer ones, the newest of all
 * @param minId only newer ones, those next to it
 * @param limit how many; null for the method's own default
 * @see <a href="https://docs.joinmastodon.org/api/guidelines/#pagination">Mastodon: Pagination</a>
 */
public record Paging(
    @Nullable String maxId,
    @Nullable String sinceId,
    @Nullable String minId,
    @Nullable Integer limit) {

  /** The first page, as long as the instance likes. */
  public static Paging first() {
    return new Paging(null, null, null, null);
  }

  public static Paging first(int limit) {
    return first().limit(limit);
  }

  public static Paging olderThan(String id) {
    return new Paging(id, null, null, null);
  }

  public static Paging newestAfter(String id) {
    return new Paging(null, id, null, null);
  }

  public static Paging nextAfter(String id) {
    return new Paging(null, null, id, null);
  }

  public Paging limit(int other) {
    return new Paging(maxId, sinceId, minId, other);
  }
}
