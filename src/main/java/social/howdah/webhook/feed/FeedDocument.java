package social.howdah.webhook.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it stands, whatever its format.
 *
 * @param title one line; empty if it has none
 * @param link the site it belongs to
 * @param ttl how long it wants to be left alone, if it says
 * @param entries oldest first, each once
 */
record FeedDocument(
    String title, @Nullable String link, Optional<Duration> ttl, List<FeedEntry> entries) {
  private static final int LONGEST_TITLE = 500;

  /**
   * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, in whichever encoding.
   *
   * @param contentType as it was sent with it; may name the encoding
   * @param base where it came from: links may be relative to it
   * @throws NoFeedException when it is none, or is larger or deeper than any feed
   */
  static FeedDocument read(byte[] body, @Nullable String contentType, URI base)
      throws NoFeedException {
    try (Reader text = new XmlReader(new ByteArrayInputStream(body), contentType, true)) {
      WireFeed wire = new FeedXml().build(text);
      SyndFeed feed = new SyndFeedImpl(wire);
      String link = WebLink.of(feed.getLink(), base);
      URI site = link == null ? base : base.resolve(link);
      return new FeedDocument(
          PlainText.line(Optional.ofNullable(feed.getTitle()).orElse(""), LONGEST_TITLE),
          link,
          ttl(wire),
          entries(feed.getEntries(), site));
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new NoFeedException("cannot be read as RSS or Atom", e);
    }
  }

  private static Optional<Duration> ttl(WireFeed wire) {
    return wire instanceof Channel channel && channel.getTtl() > 0
        ? Optional.of(Duration.ofMinutes(channel.getTtl()))
        : Optional.empty();
  }

  private static List<FeedEntry> entries(List<SyndEntry> all, URI site) {
    Map<String, FeedEntry> byId = new LinkedHashMap<>();
    all.stream()
        .limit(FeedXml.MOST_ENTRIES)
        .map(entry -> FeedEntry.of(entry, site))
        .forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    return oldestFirst(byId.values());
  }

  /** By their dates if all have one; feeds have the newest first otherwise. */
  private static List<FeedEntry> oldestFirst(Collection<FeedEntry> entries) {
    List<FeedEntry> sorted = new ArrayList<>(entries);
    Collections.reverse(sorted);
    if (sorted.stream().allMatch(entry -> entry.published().isPresent())) {
      sorted.sort(Comparator.comparing(entry -> entry.published().orElseThrow()));
    }
    return List.copyOf(sorted);
  }
}
