package social.howdah.mastodon.entity;

import java.util.List;

/**
 * What stands before and after a status in its thread.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Context/">Mastodon: Context</a>
 */
public record Context(List<Status> ancestors, List<Status> descendants) {}
