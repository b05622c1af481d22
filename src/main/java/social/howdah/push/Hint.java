package social.howdah.push;

/**
 * Something has told that there is a notification. What else it said, and the token in a push, is
 * not kept.
 *
 * @param notification the instance's id of it
 * @param streamed whether a stream told of it; otherwise a push did
 */
public record Hint(String notification, boolean streamed) {}
