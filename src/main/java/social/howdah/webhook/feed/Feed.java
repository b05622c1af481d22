package social.howdah.webhook.feed;

import java.net.URI;
import java.time.Duration;

/**
 * A feed that is looked at.
 *
 * @param source its name
 * @param url may hold a token of the reader's
 * @param interval between two looks, if the feed does not ask for a longer one
 * @param latestFirst whether the newest entry is an event when the feed is new here; the others
 *     never are
 */
record Feed(String source, URI url, Duration interval, boolean latestFirst) {

  /** Never the URL. */
  @Override
  public String toString() {
    return "Feed[" + source + "]";
  }
}
