package social.howdah.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account's token is.
 *
 * @param since when it became so
 * @param reason more, for people, where there is more to say; an instance's words may be in it
 * @param checked when the instance last took the token, if it ever did
 */
public record TokenHealth(
    TokenState state, Instant since, @Nullable String reason, @Nullable Instant checked) {}
