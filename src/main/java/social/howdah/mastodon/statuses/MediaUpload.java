package social.howdah.mastodon.statuses;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Upload;

/**
 * A file with what is said of it.
 *
 * @param description for those who do not see or hear it
 * @param focus the middle of what matters, {@code 0.0,-0.5}: each from -1.0 to 1.0, to the right
 *     and to the top
 */
@RecordBuilder
public record MediaUpload(
    Upload file,
    @Nullable Upload thumbnail,
    @Nullable String description,
    @Nullable String focus) {}
