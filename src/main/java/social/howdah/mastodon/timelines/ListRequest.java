package social.howdah.mastodon.timelines;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.RepliesPolicy;

/** A list. */
@RecordBuilder
public record ListRequest(
    String title, @Nullable RepliesPolicy repliesPolicy, @Nullable Boolean exclusive) {}
