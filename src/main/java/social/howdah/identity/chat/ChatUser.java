package social.howdah.identity.chat;

/**
 * Somebody in a chat.
 *
 * @param realm within which ids are unique: {@code slack/T0123}, {@code mattermost/chat.example}
 * @param id the chat's own, which never changes
 * @param name as people know them there; it may change
 */
public record ChatUser(String realm, String id, String name) {}
