package social.howdah.mastodon.timelines;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Markers;

/**
 * How far the caller has read.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/markers/">Mastodon: markers</a>
 */
@Singleton
public class ReadMarkers extends Area<ReadMarkersApi> {

  @Inject
  public ReadMarkers(MastodonClient client) {
    super(client, ReadMarkersApi.class);
  }

  /** How far the caller has read. Scope {@code read:statuses}. */
  public Markers get(Caller.UserToken caller, @Nullable List<MarkedTimeline> timelines) {
    return as(caller).get(timelines);
  }

  /**
   * Saves how far the caller has read. 409 if somebody else saves at the same time. Scope {@code
   * write:statuses}.
   */
  public Markers save(Caller.UserToken caller, MarkersRequest request) {
    return as(caller).save(request);
  }
}
