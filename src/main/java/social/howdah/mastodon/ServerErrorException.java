package social.howdah.mastodon;

/** 5xx: whether the request had its effect is unknown. */
public final class ServerErrorException extends AnswerException {
  private static final long serialVersionUID = 1L;

  ServerErrorException(Answer answer) {
    super(answer);
  }
}
