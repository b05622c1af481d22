package social.howdah.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as people see it in a list. Public for the templates.
 *
 * @param handle names it in forms, and opens nothing
 * @param device browser and system, in short
 * @param seen of the last request, to the minute
 * @param current whether it is the session that asks
 */
public record OpenSession(
    UUID handle, String person, String device, Instant began, Instant seen, boolean current) {}
