package social.howdah.mastodon.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Announcement;

/**
 * What the administrators announce.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/announcements/">Mastodon: announcements</a>
 */
@Singleton
public class Announcements extends Area<AnnouncementsApi> {

  @Inject
  public Announcements(MastodonClient client) {
    super(client, AnnouncementsApi.class);
  }

  /** The announcements in force, those dismissed among them. */
  public List<Announcement> list(Caller.UserToken caller) {
    return as(caller).list();
  }

  /** Marks an announcement as read. Scope {@code write:accounts}. */
  public void dismiss(Caller.UserToken caller, String id) {
    as(caller).dismiss(id);
  }

  /** Reacts to an announcement. Scope {@code write:favourites}. */
  public void addReaction(Caller.UserToken caller, String id, String name) {
    as(caller).addReaction(id, name);
  }

  /** Takes a reaction back. Scope {@code write:favourites}. */
  public void removeReaction(Caller.UserToken caller, String id, String name) {
    as(caller).removeReaction(id, name);
  }
}
