package social.howdah.mastodon;

/**
 * The instance answered with an error. The message holds the status, the request line and what the
 * instance said of it, never a token, a parameter or a body.
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
  private final String request;
  private final String requestId;

  AnswerException(Answer answer) {
    super(answer.message(), null);
    this.status = answer.status();
    this.error = answer.error();
    this.request = answer.request();
    this.requestId = answer.requestId();
  }

  public int status() {
    return status;
  }

  /** The instance's own short word for it, {@code invalid_client} for example; may be empty. */
  public String error() {
    return error;
  }

  /** The request line as the documentation writes it, {@code GET /api/v1/statuses/{id}}. */
  public String request() {
    return request;
  }

  /** By which the instance's administrators find the request in their log; may be empty. */
  public String requestId() {
    return requestId;
  }
}
