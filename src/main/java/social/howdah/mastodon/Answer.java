package social.howdah.mastodon;

import java.util.List;
import java.util.Map;
import social.howdah.mastodon.entity.ApiError;

/**
 * An answer that is no success, as far as it may be told.
 *
 * @param request verb and path as the documentation writes them
 * @param requestId by which the instance's administrators find it; may be empty
 */
record Answer(
    Instance instance,
    int status,
    String request,
    String requestId,
    String error,
    String description,
    Map<String, List<ApiError.Detail>> details) {

  String message() {
    StringBuilder message =
        new StringBuilder("%s answered %d to %s".formatted(instance, status, request));
    if (!error.isEmpty()) {
      message.append(": ").append(error);
    }
    if (!description.isEmpty()) {
      message.append(" (").append(description).append(')');
    }
    if (!requestId.isEmpty()) {
      message.append(" [request ").append(requestId).append(']');
    }
    return message.toString();
  }
}
