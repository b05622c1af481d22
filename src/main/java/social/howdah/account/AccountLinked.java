package social.howdah.account;

/** CDI event, after the commit: an account was linked, or linked again with a new token. */
public record AccountLinked(LinkedAccount account) {}
