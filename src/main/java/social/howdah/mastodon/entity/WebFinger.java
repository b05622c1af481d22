package social.howdah.mastodon.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host says of an account.
 *
 * @see <a href="https://docs.joinmastodon.org/spec/webfinger/">Mastodon: WebFingerJRD</a>
 */
public record WebFinger(String subject, List<String> aliases, List<Link> links) {
  /** Where more is to be found. */
  public record Link(
      String rel, @Nullable String type, @Nullable String href, @Nullable String template) {}
}
