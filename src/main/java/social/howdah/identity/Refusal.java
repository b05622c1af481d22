package social.howdah.identity;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody was not signed in; the page says it in a plain sentence to the person. */
public enum Refusal {
  NO_ROLE(403),
  UNKNOWN_REQUEST(400),
  /** The provider has sent the person back without signing them in. */
  CANCELLED(403),
  /** The provider's answer does not hold. */
  NOT_TRUSTED(403),
  /** The provider names the person in no way that can be used here. */
  NO_NAME(403),
  /** Somebody else had the name before. */
  NAME_TAKEN(403),
  NOT_ANSWERING(503);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** Of a query: whatever else somebody wrote there says nothing. */
  public static Optional<Refusal> of(@Nullable String name) {
    return Arrays.stream(values()).filter(refusal -> refusal.name().equals(name)).findFirst();
  }
}
