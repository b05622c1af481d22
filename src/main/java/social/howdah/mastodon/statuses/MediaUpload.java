package social.howdah.mastodon.statuses;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Upload;

/** A file with what is said of it. */
@RecordBuilder
public record MediaUpload(
    Upload file,
    @Nullable Upload thumbnail,
    @Nullable String description,
    @Nullable String focus) {}
