package social.howdah.webhook;

import java.time.Instant;
import java.util.List;
import social.howdah.message.Event;

/** A source, and what of its payloads nobody is to see. */
record OpenSource(Source source, Redaction redaction) {

  List<Event> read(Received request, Instant now) {
    return redaction.read(request, readable -> source.events(readable, now));
  }
}
