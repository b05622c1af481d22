package social.howdah.routing.inbox;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the events; null finds all.
 *
 * @param source name of the source
 * @param type a part of the type
 * @param route one that has said something of the event
 * @param verdict what a route, or that route, has said; {@link #NONE} finds events that no route
 *     has taken
 * @param text a part of the subject, of the details (the actor, the title …) or of the payload, in
 *     whatever case
 * @param from received then or later
 * @param until received then or earlier
 * @param before continues a search: {@link InboxPage#next()} of the page before
 */
@RecordBuilder
public record InboxSearch(
    @Nullable String source,
    @Nullable String type,
    @Nullable String route,
    @Nullable String verdict,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable UUID before) {
  public static final String NONE = "none";
}
