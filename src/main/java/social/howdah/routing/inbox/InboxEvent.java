package social.howdah.routing.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import social.howdah.message.Event;

/**
 * An event that was received.
 *
 * @param id the journal's
 * @param event without its payload where {@code kept} is false
 * @param verdicts by name of route: what it said, and after {@code ": "} why; a route whose
 *     condition did not hold is left out
 * @param kept whether the payload is here: one that was too large, or is older than the retention,
 *     is not
 */
public record InboxEvent(
    UUID id, Event event, Instant received, Map<String, String> verdicts, boolean kept) {}
