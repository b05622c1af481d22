package social.howdah.forward.trouble;

/**
 * Something people should hear of a destination. Fired within the transaction of what it tells of.
 *
 * @param text one or two sentences
 */
public record DestinationNotice(String destination, String text) {}
