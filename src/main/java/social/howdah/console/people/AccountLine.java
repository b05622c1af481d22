package social.howdah.console.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.account.KnownAccount;
import social.howdah.account.LinkedAccount;
import social.howdah.console.flow.LaneLine;
import social.howdah.console.page.Found;
import social.howdah.console.page.Phrase;
import social.howdah.outbox.LastDone;

/**
 * A linked account as administrators see it. Public for the templates.
 *
 * @param health of its token
 * @param reports of the features that keep something going for it
 * @param missing what it is needed for and has not allowed
 * @param lane in which its statuses wait; null when nothing has gone through it of late
 * @param last status; null when there is none, or it is older than what is kept
 */
public record AccountLine(
    KnownAccount known,
    Phrase health,
    List<Found> reports,
    List<Phrase> missing,
    @Nullable LaneLine lane,
    @Nullable LastDone last) {

  public LinkedAccount account() {
    return known.account();
  }

  /** Its class on the page. */
  public String state() {
    return known.health().state().word();
  }
}
