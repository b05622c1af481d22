package social.howdah.mastodon;

/** 403: the token lacks the scope, or the account may not do this. */
public final class ForbiddenException extends AnswerException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(Answer answer) {
    super(answer);
  }
}
