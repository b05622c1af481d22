package social.howdah.account;

/**
 * CDI event, within the transaction that stores a new token: observers only write to the database.
 *
 * @param formerAlias what the account was called until now
 */
public record TokenRenewed(LinkedAccount account, String formerAlias) {}
