package social.howdah.mastodon;

/** Any other status that is not a success. */
public final class OtherAnswerException extends AnswerException {
  private static final long serialVersionUID = 1L;

  OtherAnswerException(Answer answer) {
    super(answer);
  }
}
