package social.howdah.mastodon;

/** 401: the token is missing, wrong or revoked, or the instance serves nobody without one. */
public final class UnauthorizedException extends AnswerException {
  private static final long serialVersionUID = 1L;

  UnauthorizedException(Answer answer) {
    super(answer);
  }
}
