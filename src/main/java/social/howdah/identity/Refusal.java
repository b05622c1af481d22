package social.howdah.identity;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody was not signed in, as a sentence for the person. Public for the templates. */
public enum Refusal {
  NO_ROLE(
      403,
      "You are known to your organisation's sign-in, but have no role here. Ask your administrator"
          + " for one; then sign in again."),
  UNKNOWN_REQUEST(
      400,
      "This sign-in was begun in another browser, was used already, or took longer than ten"
          + " minutes. Sign in again."),
  CANCELLED(403, "Your organisation's sign-in has sent you back without signing you in."),
  NOT_TRUSTED(
      403,
      "The answer of your organisation's sign-in does not hold. Tell your administrator, who finds"
          + " the reason in the audit."),
  NO_NAME(403, "Your organisation's sign-in names you in no way that can be used here."),
  NAME_TAKEN(
      403,
      "Your name belongs to somebody else here, who had it before you. Tell your administrator."),
  NOT_ANSWERING(503, "Your organisation's sign-in does not answer. Try again in a minute.");

  private final int status;
  private final String sentence;

  Refusal(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  public int getStatus() {
    return status;
  }

  public String getSentence() {
    return sentence;
  }

  /** Of a query: whatever else somebody wrote there says nothing. */
  public static Optional<Refusal> of(@Nullable String name) {
    return Arrays.stream(values()).filter(refusal -> refusal.name().equals(name)).findFirst();
  }
}
