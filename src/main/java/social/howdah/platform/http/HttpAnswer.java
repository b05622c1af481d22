package social.howdah.platform.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by name in lower case
 */
public record HttpAnswer(int status, Map<String, List<String>> headers) {

  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  public boolean succeeded() {
    return status >= 200 && status < 300;
  }
}
