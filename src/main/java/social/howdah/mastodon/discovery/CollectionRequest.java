package social.howdah.mastodon.discovery;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection to be made. */
@RecordBuilder
public record CollectionRequest(
    String name,
    @Nullable String description,
    @Nullable String language,
    @Nullable String tagName,
    @Nullable Boolean sensitive,
    @Nullable Boolean discoverable,
    @Nullable List<String> accountIds) {}
