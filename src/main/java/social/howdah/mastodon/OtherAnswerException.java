package social.howdah.mastodon;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Any other status that is not a success, redirects among them: none is followed. */
public final class OtherAnswerException extends AnswerException {
  private static final long serialVersionUID = 1L;

  private final @Nullable URI location;

  OtherAnswerException(Answer answer, @Nullable URI location) {
    super(answer);
    this.location = location;
  }

  /** Where a redirect leads. */
  public Optional<URI> location() {
    return Optional.ofNullable(location);
  }
}
