package social.howdah.mastodon.admin;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which numbers, of which time. */
@RecordBuilder
public record MeasuresRequest(
    List<MeasureKey> keys,
    Instant startAt,
    Instant endAt,
    @Nullable ById tagAccounts,
    @Nullable ById tagUses,
    @Nullable ById tagServers,
    @Nullable ByDomain instanceAccounts,
    @Nullable ByDomain instanceMediaAttachments,
    @Nullable ByDomain instanceReports,
    @Nullable ByDomain instanceStatuses,
    @Nullable ByDomain instanceFollows,
    @Nullable ByDomain instanceFollowers) {
  /** What it is about, by its id. */
  public record ById(@Nullable String id) {}

  /** What it is about, by its domain. */
  public record ByDomain(@Nullable String domain) {}
}
