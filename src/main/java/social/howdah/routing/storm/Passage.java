package social.howdah.routing.storm;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a status or message at the gate.
 *
 * @param delivery that brought it
 * @param event the journal's id
 * @param account its gate: an alias, or the lane of a destination
 * @param words hash of what it says, or of what it belongs together with others by
 * @param thing hash of the thing it is a step of
 * @param said the status or message as JSON, while it waits for its digest
 */
@RecordBuilder
record Passage(
    UUID delivery,
    UUID event,
    String account,
    String route,
    Fate fate,
    Instant at,
    String words,
    @Nullable String thing,
    @Nullable String said) {}
