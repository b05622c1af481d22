package social.howdah.platform;

/**
 * CDI event, every few minutes on one node of the cluster: delete what has outlived its use. An
 * observer that throws holds up the others until the next time.
 */
public record Housekeeping() {}
