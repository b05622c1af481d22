package social.howdah.routing.route;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/**
 * The poll of a status.
 *
 * @param options one a line; no line, no poll
 */
record PollRules(Template options, Duration duration, boolean multiple, boolean hideTotals) {
  private static final int MOST = 20;

  StatusDraft.@Nullable Poll poll(Facts facts) throws RoutingException {
    List<String> choices = Lines.of(options.render(facts));
    if (choices.isEmpty()) {
      return null;
    }
    if (choices.size() < 2 || choices.size() > MOST) {
      throw new RoutingException(
          "The poll has %d options; it takes 2 to %d, one a line.".formatted(choices.size(), MOST),
          null);
    }
    return new StatusDraft.Poll(choices, (int) duration.toSeconds(), multiple, hideTotals);
  }
}
