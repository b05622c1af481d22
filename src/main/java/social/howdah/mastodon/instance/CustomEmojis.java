package social.howdah.mastodon.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.CustomEmoji;

/**
 * The emojis of an instance.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/custom_emojis/">Mastodon: custom_emojis</a>
 */
@Singleton
public class CustomEmojis extends Area<CustomEmojisApi> {

  @Inject
  public CustomEmojis(MastodonClient client) {
    super(client, CustomEmojisApi.class);
  }

  /** The emojis of the instance. */
  public List<CustomEmoji> list(Caller caller) {
    return as(caller).list();
  }
}
