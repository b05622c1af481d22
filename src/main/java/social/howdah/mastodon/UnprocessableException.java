package social.howdah.mastodon;

/** 422: the request is understood and refused. */
public final class UnprocessableException extends AnswerException {
  private static final long serialVersionUID = 1L;

  UnprocessableException(String message, int status, String error) {
    super(message, status, error);
  }
}
