package social.howdah.routing.language;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a condition or template, be it by itself or on an event.
 *
 * @param text the whole of it, as it was written
 * @param why a few English words for people
 * @param place null where nobody knows
 */
public record Mistake(String text, String why, @Nullable Place place) {}
