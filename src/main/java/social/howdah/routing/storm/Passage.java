package social.howdah.routing.storm;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;

/**
 * What became of a status at the gate.
 *
 * @param delivery that brought it
 * @param event the journal's id
 * @param words hash of what it says
 * @param thing hash of the thing it is a step of
 * @param draft while it waits for its digest
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
    @Nullable StatusDraft draft) {}
