package social.howdah.account;

import java.time.Instant;

/**
 * A linked account, and what is known of it.
 *
 * @param linked when it was linked last
 */
public record KnownAccount(LinkedAccount account, Instant linked, TokenHealth health) {}
