package social.howdah.mastodon.statuses;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Upload;

/** What is said of a file. What is null stays as it is. */
@RecordBuilder
public record MediaUpdate(
    @Nullable Upload thumbnail, @Nullable String description, @Nullable String focus) {}
