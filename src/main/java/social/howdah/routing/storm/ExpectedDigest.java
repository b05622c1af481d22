package social.howdah.routing.storm;

import java.time.Instant;

/**
 * A digest to come.
 *
 * @param first what began it
 * @param due not before then
 */
public record ExpectedDigest(Gated first, Instant due) {}
