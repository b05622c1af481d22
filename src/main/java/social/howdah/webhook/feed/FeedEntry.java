package social.howdah.webhook.feed;

import com.google.common.hash.Hashing;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;

/**
 * An entry of a feed.
 *
 * @param id a hash of its own id; of its link or its words where it has none
 * @param likeness a hash of its link, title and time: the same entry under another id has the same
 * @param title one line, never empty while the entry says anything
 * @param link null where it has none that a browser follows
 * @param summary plain text, as is the content
 */
record FeedEntry(
    String id,
    String likeness,
    String title,
    @Nullable String link,
    @Nullable String author,
    List<String> labels,
    String summary,
    String content,
    Optional<Instant> published) {
  private static final String TYPE = "social.howdah.feed.entry";
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_SUMMARY = 5_000;
  private static final int LONGEST_CONTENT = 50_000;
  private static final int MOST_LABELS = 50;

  /** Before any feed was written. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  static FeedEntry of(SyndEntry entry, URI site) {
    String link = WebLink.of(entry.getLink(), site);
    String summary = text(entry.getDescription(), LONGEST_SUMMARY);
    String content =
        entry.getContents().stream()
            .map(part -> text(part, LONGEST_CONTENT))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(summary);
    String title = title(entry.getTitleEx());
    Optional<Instant> published = published(entry);
    String likeness =
        hash(
            "like",
            link == null ? "" : link.substring(link.indexOf(':')),
            title,
            published.map(Instant::toString).orElse(""),
            link == null && title.isEmpty() ? content : "");
    String uri = entry.getUri();
    return new FeedEntry(
        uri == null || uri.isBlank() ? likeness : hash("id", uri.strip()),
        likeness,
        title.isEmpty() ? PlainText.line(summary.isEmpty() ? content : summary, 100) : title,
        link,
        line(entry.getAuthor()),
        labels(entry),
        summary,
        content,
        published);
  }

  /** Under which it is remembered; the first names its event. */
  List<String> keys() {
    return List.of(id, likeness);
  }

  /**
   * What is told of it.
   *
   * @param now its time, if the entry has none or one to come
   */
  Event event(String source, FeedDocument feed, Instant now) {
    Map<String, @Nullable Object> site = new HashMap<>();
    site.put("title", feed.title());
    site.put("link", feed.link());
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put("title", title);
    data.put("link", link);
    data.put("author", author);
    data.put("categories", labels);
    data.put("summary", summary);
    data.put("content", content);
    data.put("published", published.map(Instant::toString).orElse(null));
    data.put("feed", site);
    return new Event(
        source,
        id,
        TYPE,
        published.filter(time -> time.isBefore(now)).orElse(now),
        feed.title().isEmpty() ? null : feed.title(),
        DetailsBuilder.builder().actor(author).url(link).title(title).labels(labels).build(),
        data);
  }

  /** Atom says whether a title is HTML; of RSS nobody can tell, and it mostly is not. */
  private static String title(@Nullable SyndContent title) {
    if (title == null || title.getValue() == null) {
      return "";
    }
    return isHtml(title)
        ? PlainText.line(PlainText.ofHtml(title.getValue(), LONGEST_LINE), LONGEST_LINE)
        : PlainText.line(title.getValue(), LONGEST_LINE);
  }

  private static boolean isHtml(SyndContent content) {
    return content.getType() != null && content.getType().contains("html");
  }

  private static String text(@Nullable SyndContent content, int longest) {
    if (content == null || content.getValue() == null) {
      return "";
    }
    boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
    String html = plain ? content.getValue().replace("<", "&lt;") : content.getValue();
    return PlainText.ofHtml(html, longest);
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : PlainText.line(text, LONGEST_LINE);
    return line.isEmpty() ? null : line;
  }

  private static List<String> labels(SyndEntry entry) {
    return entry.getCategories().stream()
        .map(SyndCategory::getName)
        .map(FeedEntry::line)
        .flatMap(Stream::ofNullable)
        .distinct()
        .limit(MOST_LABELS)
        .toList();
  }

  private static Optional<Instant> published(SyndEntry entry) {
    return Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
        .filter(Objects::nonNull)
        .map(Date::toInstant)
        .filter(time -> time.isAfter(EARLIEST))
        .findFirst();
  }

  private static String hash(String... parts) {
    return Hashing.sha256().hashString(String.join("\n", parts), StandardCharsets.UTF_8).toString();
  }

  /** Never what it says: a feed may be private. */
  @Override
  public String toString() {
    return "FeedEntry[" + id + "]";
  }
}
