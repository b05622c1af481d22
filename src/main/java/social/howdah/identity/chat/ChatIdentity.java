package social.howdah.identity.chat;

import java.time.Instant;

/**
 * A chat's user who is a person here.
 *
 * @param person name of the person
 */
public record ChatIdentity(ChatUser user, String person, Instant tiedAt) {}
