package social.howdah.webhook.standard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import social.howdah.webhook.Received;

/**
 * A sender of CloudEvents asks whether it may post here, so that nobody can point it at a server
 * that did not agree. A callback it may offer is not called: the answer is known at once, and its
 * address is anybody's.
 *
 * @param origins who may; empty for all, for a source that stands in the configuration has agreed
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md#4-abuse-protection">HTTP
 *     1.1 Web Hooks for Event Delivery: Abuse Protection</a>
 */
record Handshake(List<String> origins) {
  private static final String DNS_NAME = "[A-Za-z0-9.-]{1,253}";
  private static final String RATE = "[1-9][0-9]{0,8}";

  Map<String, String> answer(Received request) {
    Map<String, String> answer = new TreeMap<>();
    request
        .header("WebHook-Request-Origin")
        .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
        .filter(origin -> origin.matches(DNS_NAME))
        .filter(origin -> origins.isEmpty() || origins.contains(origin))
        .ifPresent(
            origin -> {
              answer.put("WebHook-Allowed-Origin", origin);
              rate(request).ifPresent(rate -> answer.put("WebHook-Allowed-Rate", rate));
            });
    return answer;
  }

  /** What it asks for, in requests a minute: too much is answered 503 when it comes. */
  private static Optional<String> rate(Received request) {
    return request.header("WebHook-Request-Rate").map(String::strip).filter(r -> r.matches(RATE));
  }
}
