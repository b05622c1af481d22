package social.howdah.platform;

/** CDI event: finish the call in hand and take no more work. The database is still open. */
public record Stopping() {}
