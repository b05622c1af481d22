package social.howdah.account;

/**
 * CDI event, within the transaction that marks the token dead: observers only write to the
 * database. Once for each death.
 *
 * @param reason a sentence for people
 */
public record TokenDied(LinkedAccount account, String reason) {}
