package social.howdah.mastodon.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses with less rights.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_IpBlock/">Mastodon: Admin::IpBlock</a>
 */
public record AdminIpBlock(
    String id,
    String ip,
    Open<IpBlockSeverity> severity,
    String comment,
    Instant createdAt,
    @Nullable Instant expiresAt) {
  /** Never the address. */
  @Override
  public String toString() {
    return "AdminIpBlock[" + id + "]";
  }
}
