package social.howdah.publish.posting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Visibility;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.message.StatusDraft;

/** What a draft says in the API's terms, but for its text. */
final class Requests {
  private Requests() {}

  static StatusRequestBuilder of(StatusDraft draft) {
    return StatusRequestBuilder.builder()
        .visibility(visibility(draft))
        .spoilerText(spoiler(draft))
        .language(draft.language())
        .sensitive(draft.sensitive());
  }

  /** Null for one that says nothing. */
  static @Nullable String spoiler(StatusDraft draft) {
    return draft.spoiler() == null || draft.spoiler().isBlank() ? null : draft.spoiler();
  }

  /** Null for the account's default. */
  static @Nullable Visibility visibility(StatusDraft draft) {
    return draft.visibility() == null
        ? null
        : Visibility.valueOf(draft.visibility().toUpperCase(Locale.ROOT));
  }
}
