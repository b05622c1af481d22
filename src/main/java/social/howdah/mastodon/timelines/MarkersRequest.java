package social.howdah.mastodon.timelines;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** How far somebody has read. What is null stays as it is. */
@RecordBuilder
public record MarkersRequest(@Nullable Position home, @Nullable Position notifications) {
  /** The last entry that was read. */
  public record Position(@Nullable String lastReadId) {}
}
