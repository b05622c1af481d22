package social.howdah.mastodon.entity;

/**
 * A blocked e-mail address, known by its hash alone.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Admin_CanonicalEmailBlock/">Mastodon:
 *     Admin::CanonicalEmailBlock</a>
 */
public record AdminCanonicalEmailBlock(String id, String canonicalEmailHash) {}
