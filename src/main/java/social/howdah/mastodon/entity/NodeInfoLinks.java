package social.howdah.mastodon.entity;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a server's NodeInfo is.
 *
 * @see <a href="https://github.com/jhass/nodeinfo/blob/main/PROTOCOL.md">NodeInfo</a>
 */
public record NodeInfoLinks(List<Link> links) {
  /** One version of it. */
  public record Link(@Nullable String rel, @Nullable URI href) {}
}
