package social.howdah.mastodon;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 401: the token is missing, wrong or revoked, or the instance serves nobody without one. */
public final class UnauthorizedException extends AnswerException {
  private static final long serialVersionUID = 1L;

  private static final Pattern INVALID_TOKEN =
      Pattern.compile(
          "(^|.*[\\s,])Bearer\\s.*error\\s*=\\s*\"?invalid_token\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final boolean ofTheToken;

  UnauthorizedException(Answer answer, @Nullable String challenge) {
    super(answer);
    this.ofTheToken = challenge != null && INVALID_TOKEN.matcher(challenge).matches();
  }

  /**
   * Whether the answer says, in the words of the standard and not in anybody's language, that the
   * token is expired, revoked or otherwise invalid. Mastodon does; a proxy in front of it, and some
   * other servers, do not.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750: Error Codes</a>
   */
  public boolean isOfTheToken() {
    return ofTheToken;
  }
}
