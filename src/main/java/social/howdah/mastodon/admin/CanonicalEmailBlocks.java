package social.howdah.mastodon.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.entity.AdminCanonicalEmailBlock;

/**
 * Blocked e-mail addresses, known by their hashes alone.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/admin/canonical_email_blocks/">Mastodon:
 *     admin/canonical_email_blocks</a>
 */
@Singleton
public class CanonicalEmailBlocks extends Area<CanonicalEmailBlocksApi> {

  @Inject
  public CanonicalEmailBlocks(MastodonClient client) {
    super(client, CanonicalEmailBlocksApi.class);
  }

  /**
   * Blocked addresses. Scope {@code admin:read:canonical_email_blocks}. Since Mastodon 4.0. A page
   * has 100 entries, at most 200.
   */
  public Page<AdminCanonicalEmailBlock> list(Caller.UserToken caller, Paging paging) {
    return as(caller).list(paging);
  }

  /** A blocked address. Scope {@code admin:read:canonical_email_blocks}. Since Mastodon 4.0. */
  public AdminCanonicalEmailBlock get(Caller.UserToken caller, String id) {
    return as(caller).get(id);
  }

  /**
   * The blocks that an address falls under. Nothing is changed. Scope {@code
   * admin:read:canonical_email_blocks}. Since Mastodon 4.0.
   */
  public List<AdminCanonicalEmailBlock> test(Caller.UserToken caller, String email) {
    return as(caller).test(email);
  }

  /**
   * Blocks an address, given in full or as the hash of its canonical form. Scope {@code
   * admin:write:canonical_email_blocks}. Since Mastodon 4.0.
   */
  public AdminCanonicalEmailBlock create(
      Caller.UserToken caller, @Nullable String email, @Nullable String canonicalEmailHash) {
    return as(caller).create(email, canonicalEmailHash);
  }

  /**
   * Blocks an address no longer. Scope {@code admin:write:canonical_email_blocks}. Since Mastodon
   * 4.0.
   */
  public AdminCanonicalEmailBlock delete(Caller.UserToken caller, String id) {
    return as(caller).delete(id);
  }
}
