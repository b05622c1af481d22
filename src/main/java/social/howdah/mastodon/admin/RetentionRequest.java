package social.howdah.mastodon.admin;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import social.howdah.mastodon.entity.Frequency;

/** Of which time, and in what periods. */
@RecordBuilder
public record RetentionRequest(Instant startAt, Instant endAt, Frequency frequency) {}
