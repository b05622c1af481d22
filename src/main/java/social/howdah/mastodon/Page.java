package social.howdah.mastodon;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. Cursors are the instance's own links, followed verbatim: their ids may be of
 * records that are not shown.
 *
 * @param next older entries
 * @param previous newer entries
 * @see <a href="https://docs.joinmastodon.org/api/guidelines/#pagination">Mastodon: Pagination</a>
 */
public record Page<T>(List<T> items, Optional<Cursor> next, Optional<Cursor> previous) {
  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>\\s*;[^,<]*?rel=\"?(next|prev)\"?", Pattern.CASE_INSENSITIVE);

  /** Path and query; where they lead is always the caller's own instance. */
  public record Cursor(String pathAndQuery) {}

  /** Reads the {@code Link} header leniently: links that cannot be used count as absent. */
  static <T> Page<T> of(List<T> items, @Nullable String links) {
    return new Page<>(items, cursor(links, "next"), cursor(links, "prev"));
  }

  private static Optional<Cursor> cursor(@Nullable String links, String relation) {
    if (links == null) {
      return Optional.empty();
    }
    Matcher matcher = LINK.matcher(links);
    while (matcher.find()) {
      if (matcher.group(2).equalsIgnoreCase(relation)) {
        return cursor(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Cursor> cursor(String link) {
    try {
      URI uri = URI.create(link);
      String path = uri.getRawPath();
      if (path == null || !path.startsWith("/")) {
        return Optional.empty();
      }
      return Optional.of(
          new Cursor(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
