package social.howdah.mastodon.entity;

import java.time.Instant;

/**
 * An address that an account was used from.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_Ip/">Mastodon: Admin::Ip</a>
 */
public record AdminIp(String ip, Instant usedAt) {
  /** Never the address. */
  @Override
  public String toString() {
    return "AdminIp[" + usedAt + "]";
  }
}
