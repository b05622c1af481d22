package social.howdah.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import social.howdah.sandbox.Sandbox;
import social.howdah.sandbox.World;

/** Somebody else on the sandbox, who posts with another client. */
public final class Mentions {
  private Mentions() {}

  /** Posts, and answers the status as the instance does. */
  public static HttpResponse<String> post(Sandbox sandbox, String user, String text) {
    World.User author = sandbox.world().user(user).orElseThrow();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.base() + "/api/v1/statuses"))
            .header("Authorization", "Bearer " + sandbox.world().tokenFor(author, "write:statuses"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browser.encoded(Map.of("status", text))))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("not posted: " + answer.statusCode());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
