package social.howdah.message;

import java.util.UUID;

/**
 * CDI event, before a message is told where it can be changed later; again at each attempt. Changes
 * that are queued by its observers come after it.
 *
 * @param id of the delivery that tells it
 */
public record ChatTold(UUID id, ChatMessage message) {}
