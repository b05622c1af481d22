package social.howdah.mastodon.timelines;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.Conversation;

/**
 * Threads of private mentions.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/conversations/">Mastodon: conversations</a>
 */
@Singleton
public class Conversations extends Area<ConversationsApi> {

  @Inject
  public Conversations(MastodonClient client) {
    super(client, ConversationsApi.class);
  }

  /** The caller's conversations. Scope {@code read:statuses}. A page has 20 entries, at most 40. */
  public Page<Conversation> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /** Removes a conversation from the caller's list. Scope {@code write:conversations}. */
  public void delete(Caller.UserToken caller, String id) {
    as(caller).delete(id);
  }

  /** Marks a conversation as read. Scope {@code write:conversations}. */
  public Conversation markRead(Caller.UserToken caller, String id) {
    return as(caller).markRead(id);
  }
}
