package social.howdah.console.workshop;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import social.howdah.account.LinkedAccount;
import social.howdah.account.LinkedAccounts;
import social.howdah.mastodon.statuses.StatusLength;
import social.howdah.message.StatusDraft;
import social.howdah.routing.Preview;

/** Adds to a preview what only the account and its instance know. */
@Singleton
public class Previewing {
  private final LinkedAccounts accounts;
  private final StatusLengths lengths;

  @Inject
  Previewing(LinkedAccounts accounts, StatusLengths lengths) {
    this.accounts = accounts;
    this.lengths = lengths;
  }

  public PreviewView view(Preview preview) {
    return new PreviewView(
        preview.route(),
        preview.verdict().name().toLowerCase(Locale.ROOT),
        preview.reason(),
        preview.mistake() == null ? null : PreviewView.MistakeView.of(preview.mistake()),
        preview.status() == null ? null : view(preview.status()),
        preview.messages().stream()
            .map(message -> new PreviewView.MessageView(message.destination(), message.text()))
            .toList());
  }

  /** A status exactly as it would be posted. */
  public PreviewView.StatusView view(StatusDraft draft) {
    Optional<LinkedAccount> account = accounts.byAlias(draft.account());
    StatusLength length =
        account.map(found -> lengths.of(found.instance())).orElse(StatusLength.USUAL);
    return new PreviewView.StatusView(
        draft.account(),
        account.map(LinkedAccount::handle).orElse(null),
        texts(draft, length),
        length.characters() + length.excess(draft.text(), draft.spoiler()),
        length.characters(),
        draft.spoiler(),
        draft.visibility(),
        draft.language(),
        draft.sensitive(),
        draft.quotePolicy(),
        draft.scheduledAt(),
        draft.poll(),
        draft.media(),
        draft.thing());
  }

  private static List<String> texts(StatusDraft draft, StatusLength length) {
    String spoiler = draft.spoiler();
    return draft.overlong() == StatusDraft.Overlong.THREAD
        ? length.split(draft.text(), spoiler, StatusLength.MOST_PARTS)
        : List.of(length.fit(draft.text(), spoiler));
  }
}
