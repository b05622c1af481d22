package social.howdah.mastodon;

/** 404: it is not there, or not visible to the caller. */
public final class NotFoundException extends AnswerException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Answer answer) {
    super(answer);
  }
}
