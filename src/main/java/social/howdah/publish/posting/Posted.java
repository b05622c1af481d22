package social.howdah.publish.posting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Status;

/**
 * A status that is there.
 *
 * @param id the instance's
 * @param url where people can see it, if the instance says
 */
public record Posted(String id, @Nullable String url) {

  static Posted of(Status status) {
    return new Posted(status.id(), Objects.toString(status.url(), null));
  }
}
