package social.howdah.routing.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some events, the newest first.
 *
 * @param events without their payloads
 * @param next with which the search goes on; null at its end. It may go on without having found
 *     anything yet: a page looks at so many events, for so long.
 * @param reached how far back this page has looked; null where it has looked at all there is
 */
public record InboxPage(List<InboxEvent> events, @Nullable UUID next, @Nullable Instant reached) {}
