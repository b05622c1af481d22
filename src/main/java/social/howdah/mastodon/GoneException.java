package social.howdah.mastodon;

/** 410: it was there. */
public final class GoneException extends AnswerException {
  private static final long serialVersionUID = 1L;

  GoneException(Answer answer) {
    super(answer);
  }
}
