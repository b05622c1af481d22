package social.howdah.message;

/** CDI event: other routes are in force now; {@link RoutesInForce} knows them already. */
public record RoutesChanged() {}
