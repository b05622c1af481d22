package social.howdah.mastodon.discovery;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A changed collection. What is null stays as it is. */
@RecordBuilder
public record CollectionUpdate(
    @Nullable String name,
    @Nullable String description,
    @Nullable String language,
    @Nullable String tagName,
    @Nullable Boolean sensitive,
    @Nullable Boolean discoverable) {}
