package social.howdah.mastodon;

import java.util.List;
import java.util.Map;
import social.howdah.mastodon.entity.ApiError;

/** 422: the request is understood and refused. */
public final class UnprocessableException extends AnswerException {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, List<ApiError.Detail>> details;

  UnprocessableException(Answer answer) {
    super(answer);
    this.details = answer.details();
  }

  /** What is wrong with which parameter; empty where the instance does not say. */
  public Map<String, List<ApiError.Detail>> details() {
    return details;
  }
}
