package social.howdah.console.page;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a form, as a plain sentence for the person. Public for the templates. */
public enum Notice {
  POSTED("The status is on its way.", true),
  PROPOSED("The status waits for somebody to approve it.", true),
  REPEATED("That form was sent already; nothing was done again.", false),
  APPROVED("Approved: the status is on its way.", true),
  REJECTED("Rejected: the status will not be posted.", true),
  WITHDRAWN("Withdrawn: the status will not be posted.", true),
  DECIDED("That was decided meanwhile, has expired, or is not yours to decide.", false),
  NOT_GRANTED(
      "Whoever asked for it may not post as that account any longer; it was not posted.", false),
  GRANTED("Granted.", true),
  REVOKED("The grant has ended. What was accepted before still goes out.", true),
  NO_GRANTEE("Name a person or a group.", false),
  NO_SUCH_GRANT("There is no such grant.", false),
  MUTED("Silent for that time: what comes is kept, and not posted.", true),
  UNMUTED("Not silent any longer. What came meanwhile is not made up for.", true),
  NO_SUCH_MUTE("There is no such mute; it may have ended meanwhile.", false),
  RULES_HOLD("That holds from now on.", true),
  TESTED("The test is on its way: only the account itself sees it.", true),
  SESSION_ENDED("Ended, on every node.", true),
  NO_SUCH_SESSION("There is no such session; it may have ended meanwhile.", false);

  private final String sentence;
  private final boolean success;

  Notice(String sentence, boolean success) {
    this.sentence = sentence;
    this.success = success;
  }

  public String getSentence() {
    return sentence;
  }

  public boolean isSuccess() {
    return success;
  }

  /** Of a query: whatever else somebody wrote there says nothing. */
  public static Optional<Notice> of(@Nullable String name) {
    return Arrays.stream(values()).filter(notice -> notice.name().equals(name)).findFirst();
  }
}
