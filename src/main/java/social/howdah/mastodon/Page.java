package social.howdah.mastodon;

import jakarta.ws.rs.core.UriBuilder;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. The instance's own links lead on, verbatim: their ids may be of records that
 * are not shown. Where a method counts by offset and sends no link, the offset is counted on.
 *
 * <p>A page may be empty or short and still have a next one.
 *
 * @see <a href="https://docs.joinmastodon.org/api/guidelines/#pagination">Mastodon: Pagination</a>
 */
public final class Page<T> {
  private static final int PARTIAL = 206;
  private static final Pattern OFFSET = Pattern.compile("(?:^|&)offset=(\\d{1,9})(?:&|$)");

  private final List<T> items;
  private final Optional<URI> next;
  private final Optional<URI> previous;
  private final Call call;
  private final Type type;

  Page(List<T> items, @Nullable String links, Call call, Type type) {
    Instance instance = call.caller().instance();
    this.items = List.copyOf(items);
    this.call = call;
    this.type = type;
    this.next = Links.of(links, "next", instance).or(this::nextOffset);
    this.previous = Links.of(links, "prev", instance);
  }

  public List<T> items() {
    return items;
  }

  /** Whether the instance has all of it: a home timeline that is being made again has not. */
  public boolean isComplete() {
    return call.status() != PARTIAL;
  }

  public boolean hasNext() {
    return next.isPresent();
  }

  /** Older entries; empty at the end of the list. Calls the instance. */
  public Optional<Page<T>> next() {
    return next.map(link -> follow(link, call.pacing()));
  }

  /** Newer entries; empty where the instance knows of none. Calls the instance. */
  public Optional<Page<T>> previous() {
    return previous.map(link -> follow(link, call.pacing()));
  }

  /**
   * The entries of this page and all after it. Pages are fetched when their first entry is needed,
   * and a spent rate limit is waited for, on the thread that reads.
   */
  public Stream<T> stream() {
    return Stream.iterate(
            Optional.of(this), Optional::isPresent, page -> page.flatMap(Page::onward))
        .flatMap(Optional::stream)
        .flatMap(page -> page.items.stream());
  }

  /** The same, to iterate over. */
  public Iterable<T> all() {
    return () -> stream().iterator();
  }

  private Optional<Page<T>> onward() {
    // A link to the page it stands on would never end.
    return next.filter(link -> !link.equals(call.sent())).map(link -> follow(link, Pacing.WAIT));
  }

  private Page<T> follow(URI link, Pacing pacing) {
    return call.client().follow(call.following(link, pacing), type);
  }

  private Optional<URI> nextOffset() {
    if (!call.endpoint().isOffsetPaged() || items.isEmpty()) {
      return Optional.empty();
    }
    int offset = offset(call.sent()) + items.size();
    return Optional.of(UriBuilder.fromUri(call.sent()).replaceQueryParam("offset", offset).build());
  }

  private static int offset(URI url) {
    Matcher offset = OFFSET.matcher(String.valueOf(url.getRawQuery()));
    return offset.find() ? Integer.parseInt(offset.group(1)) : 0;
  }

  @Override
  public String toString() {
    return "Page[" + items.size() + (hasNext() ? ", and more]" : "]");
  }
}
