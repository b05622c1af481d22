package social.howdah.mastodon;

/**
 * The instance answered with an error.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Error/">Mastodon: Error</a>
 */
public sealed class AnswerException extends MastodonException
    permits UnauthorizedException,
        ForbiddenException,
        NotFoundException,
        GoneException,
        UnprocessableException,
        RateLimitedException,
        ServerErrorException,
        OtherAnswerException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;

  AnswerException(String message, int status, String error) {
    super(message, null);
    this.status = status;
    this.error = error;
  }

  public int status() {
    return status;
  }

  /** The instance's own short word for it, {@code invalid_client} for example; may be empty. */
  public String error() {
    return error;
  }
}
