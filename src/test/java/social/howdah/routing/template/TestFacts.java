package social.howdah.routing.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.routing.language.Facts;

/** An event to render, received at noon of 2026-03-01. */
final class TestFacts {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private TestFacts() {}

  static Facts of(Map<String, @Nullable Object> data) {
    return Facts.of(
        new Event(
            "ci",
            "1",
            "release",
            NOON.minusSeconds(10_800),
            null,
            DetailsBuilder.builder()
                .actor("@mallory")
                .title("#spam")
                .labels(List.of("@all"))
                .build(),
            data),
        NOON);
  }
}
