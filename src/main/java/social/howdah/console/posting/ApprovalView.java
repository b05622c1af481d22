package social.howdah.console.posting;

import social.howdah.console.workshop.PreviewView;
import social.howdah.routing.approval.Approval;

/**
 * A status that waits, as its approver sees it.
 *
 * @param shown exactly what is posted if nobody changes it
 */
public record ApprovalView(Approval approval, PreviewView.StatusView shown) {

  /** What the approver may change: the words as they are posted, unless they become a thread. */
  public String getText() {
    return shown.texts().size() == 1 ? shown.texts().get(0) : approval.draft().text();
  }
}
