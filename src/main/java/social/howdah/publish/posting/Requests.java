package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Support;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.QuotePolicy;
import social.howdah.mastodon.entity.Visibility;
import social.howdah.mastodon.statuses.StatusRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.StatusDraft;

/** What a draft says in the API's terms, but for its text and its attachments. */
@Singleton
class Requests {
  private static final int USUAL_MEDIA = 4;

  private final Statuses statuses;
  private final InstanceLimits limits;

  @Inject
  Requests(Statuses statuses, InstanceLimits limits) {
    this.statuses = statuses;
    this.limits = limits;
  }

  /** What every part of a thread says alike. */
  StatusRequestBuilder of(Caller caller, StatusDraft draft) {
    return StatusRequestBuilder.builder()
        .visibility(visibility(draft))
        .spoilerText(spoiler(draft))
        .language(draft.language())
        .sensitive(draft.sensitive())
        .quoteApprovalPolicy(quotePolicy(caller, draft));
  }

  /**
   * What only one status can say, the first.
   *
   * @throws IllegalArgumentException if the instance would not take it
   */
  StatusRequestBuilder first(Caller caller, StatusDraft draft) {
    StatusRequestBuilder request = of(caller, draft);
    InstanceInfo info = limits.info(caller);
    long most =
        Optional.ofNullable(info)
            .map(InstanceInfo::configuration)
            .map(InstanceInfo.Configuration::statuses)
            .map(InstanceInfo.Configuration.Statuses::maxMediaAttachments)
            .orElse((long) USUAL_MEDIA);
    if (draft.media().size() > most) {
      throw new IllegalArgumentException(
          "The status has %d attachments; the instance takes %d."
              .formatted(draft.media().size(), most));
    }
    if (draft.poll() == null) {
      return request;
    }
    if (!draft.media().isEmpty()) {
      throw new IllegalArgumentException("A status has attachments or a poll, not both.");
    }
    return request.poll(PollLimits.checked(draft.poll(), info));
  }

  /** Servers that do not know it may refuse it. */
  private @Nullable QuotePolicy quotePolicy(Caller caller, StatusDraft draft) {
    return draft.quotePolicy() == null
            || statuses.supports(caller, "editInteractionPolicy") != Support.YES
        ? null
        : QuotePolicy.valueOf(draft.quotePolicy().toUpperCase(Locale.ROOT));
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
