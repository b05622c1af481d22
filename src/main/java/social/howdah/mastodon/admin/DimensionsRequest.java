package social.howdah.mastodon.admin;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which numbers, of which time. */
@RecordBuilder
public record DimensionsRequest(
    List<DimensionKey> keys,
    @Nullable Instant startAt,
    @Nullable Instant endAt,
    @Nullable Integer limit,
    @Nullable ById tagServers,
    @Nullable ById tagLanguages,
    @Nullable ByDomain instanceAccounts,
    @Nullable ByDomain instanceLanguages) {
  /** What it is about, by its id. */
  public record ById(@Nullable String id) {}

  /** What it is about, by its domain. */
  public record ByDomain(@Nullable String domain) {}
}
