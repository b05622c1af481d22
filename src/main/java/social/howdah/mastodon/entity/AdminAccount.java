package social.howdah.mastodon.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its moderators see it. Of remote accounts all that is private is null.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_Account/">Mastodon: Admin::Account</a>
 */
public record AdminAccount(
    String id,
    String username,
    @Nullable String domain,
    Instant createdAt,
    String email,
    @Nullable String ip,
    List<AdminIp> ips,
    String locale,
    @Nullable String inviteRequest,
    Role role,
    boolean confirmed,
    boolean approved,
    boolean disabled,
    boolean sensitized,
    boolean silenced,
    boolean suspended,
    Account account,
    @Nullable String createdByApplicationId,
    @Nullable String invitedByAccountId) {
  /** Never the address. */
  @Override
  public String toString() {
    return "AdminAccount[" + id + "]";
  }
}
