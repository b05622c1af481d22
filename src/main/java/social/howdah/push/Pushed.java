package social.howdah.push;

/**
 * What is kept of a push: which notification it told of. Its words, and the token in it, are not.
 *
 * @param account of ours
 * @param notification the instance's id of it
 * @param type for example {@code mention}
 */
public record Pushed(String account, String notification, String type) {}
