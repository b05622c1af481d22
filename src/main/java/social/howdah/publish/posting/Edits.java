package social.howdah.publish.posting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.OtherAnswerException;
import social.howdah.mastodon.ServerErrorException;
import social.howdah.mastodon.Support;
import social.howdah.mastodon.entity.MediaAttachment;
import social.howdah.mastodon.entity.Status;
import social.howdah.mastodon.statuses.StatusEditRequest;
import social.howdah.mastodon.statuses.StatusEditRequestBuilder;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.StatusDraft;

/**
 * Changes the words of a status, and nothing else of it. To do it twice is to do it once.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/#edit">Mastodon: Edit a status</a>
 */
@Singleton
public class Edits {
  /** What came of an edit. */
  public enum Result {
    DONE,
    /** Somebody has deleted it. */
    GONE,
    /** The server knows no edits, or an edit would take more than it gives. */
    IMPOSSIBLE
  }

  private final Statuses statuses;
  private final InstanceLimits limits;

  @Inject
  Edits(Statuses statuses, InstanceLimits limits) {
    this.statuses = statuses;
    this.limits = limits;
  }

  /**
   * Makes a status say this, cut if it is too long.
   *
   * @throws social.howdah.mastodon.MastodonException as the instance refuses it
   */
  public Result edit(Caller.UserToken caller, String id, StatusDraft draft) {
    Status status;
    try {
      status = statuses.get(caller, id);
    } catch (NotFoundException e) {
      return Result.GONE;
    }
    // An edit begins a poll's time anew, and may take its votes.
    if (status.poll() != null || statuses.supports(caller, "edit") == Support.NO) {
      return Result.IMPOSSIBLE;
    }
    try {
      statuses.edit(caller, id, request(caller, status, draft));
      return Result.DONE;
    } catch (NotFoundException | OtherAnswerException e) {
      return Result.IMPOSSIBLE;
    } catch (ServerErrorException e) {
      if (e.status() == 501) {
        return Result.IMPOSSIBLE;
      }
      throw e;
    }
  }

  /** What is not sent is removed, so that what shall stay is sent. */
  private StatusEditRequest request(Caller.UserToken caller, Status status, StatusDraft draft) {
    String spoiler = Requests.spoiler(draft);
    List<String> media = status.mediaAttachments().stream().map(MediaAttachment::id).toList();
    return StatusEditRequestBuilder.builder()
        .status(limits.length(caller).fit(draft.text(), spoiler))
        .spoilerText(spoiler)
        .sensitive(Objects.requireNonNullElse(draft.sensitive(), status.sensitive()))
        .language(draft.language() == null ? status.language() : draft.language())
        .mediaIds(media.isEmpty() ? null : media)
        .build();
  }
}
