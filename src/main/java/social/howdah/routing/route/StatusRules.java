package social.howdah.routing.route;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Phase;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/**
 * How the statuses of a route look, and when they are posted: all but the text. What is null is
 * left to the account's default, or is not there; the words are those of {@link StatusDraft}.
 */
@RecordBuilder
public record StatusRules(
    @Nullable Template spoiler,
    @Nullable String visibility,
    @Nullable String language,
    @Nullable Boolean sensitive,
    @Nullable String quotePolicy,
    @Nullable Schedule schedule,
    @Nullable PollRules poll,
    @Nullable MediaRules media,
    StatusDraft.@Nullable Overlong overlong,
    @Nullable ThingRules thing) {
  public static final StatusRules NONE = StatusRulesBuilder.builder().build();

  /**
   * The status that an event makes.
   *
   * @param account alias of the account that posts
   * @throws RoutingException saying what cannot be made of this event
   */
  public StatusDraft draft(String account, String text, Facts facts) throws RoutingException {
    StatusDraft draft =
        StatusDraftBuilder.builder()
            .account(account)
            .text(text)
            .visibility(visibility)
            .spoiler(spoiler == null ? null : blankIsNull(spoiler.render(facts)))
            .language(language)
            .sensitive(sensitive)
            .quotePolicy(quotePolicy)
            .scheduledAt(schedule == null ? null : schedule.at(facts))
            .poll(poll == null ? null : poll.poll(facts))
            .media(media == null ? List.of() : media.media(facts))
            .overlong(overlong)
            .thing(thing == null ? null : thing.thing(facts))
            .build();
    if (draft.text().isBlank() && draft.media().isEmpty() && !isDeletion(draft)) {
      throw new RoutingException("The text is empty: there is nothing to post.", null);
    }
    return draft;
  }

  /** Whether a status may have attachments. */
  public boolean attaches() {
    return media != null;
  }

  private static boolean isDeletion(StatusDraft draft) {
    return draft.thing() != null && draft.thing().phase() == Phase.DELETED;
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isBlank() ? null : text;
  }
}
