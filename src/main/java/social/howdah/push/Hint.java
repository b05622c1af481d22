package social.howdah.push;

/**
 * What is kept of a push: which notification it told of. Its words, and the token in it, are not.
 *
 * @param notification the instance's id of it
 */
public record Hint(String notification) {}
