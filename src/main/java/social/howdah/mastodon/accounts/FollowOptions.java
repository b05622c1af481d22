package social.howdah.mastodon.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to follow somebody. What is null stays as it is. */
@RecordBuilder
public record FollowOptions(
    @Nullable Boolean reblogs,
    @JsonProperty("notify") @Nullable Boolean notifies,
    @Nullable List<String> languages) {}
