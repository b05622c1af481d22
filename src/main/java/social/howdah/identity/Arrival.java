package social.howdah.identity;

import java.util.Optional;

/** Somebody who has proved who they are, and where they read mail. */
public record Arrival(Person person, Optional<String> mail) {}
