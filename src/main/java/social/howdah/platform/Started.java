package social.howdah.platform;

/** CDI event: configuration is checked and the schema migrated; background work may begin. */
public record Started() {}
