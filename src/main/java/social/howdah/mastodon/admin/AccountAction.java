package social.howdah.mastodon.admin;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** What is done against an account. */
@RecordBuilder
public record AccountAction(
    ModerationAction type,
    @Nullable String reportId,
    @Nullable String warningPresetId,
    @Nullable String text,
    @Nullable Boolean sendEmailNotification) {
  /** Never the text. */
  @Override
  public String toString() {
    return "AccountAction[" + type + "]";
  }
}
