package social.howdah.forward.trouble;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a destination.
 *
 * @param since its first message that was not taken
 * @param reason of the last, for people
 * @param warned whether people were told
 * @param disabledAt when sending ended; null while it is still tried
 */
public record Trouble(
    String destination,
    Instant since,
    String reason,
    boolean warned,
    @Nullable Instant disabledAt) {}
