package social.howdah.webhook;

import java.time.Instant;
import java.util.List;
import social.howdah.message.ChatAction;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;

/**
 * A source, and what of its payloads nobody is to see.
 *
 * @param kind of it
 */
record OpenSource(String kind, Source source, Redaction redaction) {

  List<Event> read(Received request, Instant now) {
    List<Event> events = redaction.read(request, readable -> source.events(readable, now));
    if (!kind.equals("mastodon-admin") && events.stream().anyMatch(OpenSource::isOfMastodon)) {
      throw new Problem(
          400,
          "Types that begin with %s are a Mastodon server's own: its source is of the kind mastodon-admin."
              .formatted(ChatAction.WEBHOOK));
    }
    return events;
  }

  /** Moderators act on what these tell. */
  private static boolean isOfMastodon(Event event) {
    return event.type().startsWith(ChatAction.WEBHOOK);
  }
}
