package social.howdah.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends webhooks as GitHub does. */
public final class Github {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String hook;
  private final String secret;

  public Github(String hook, String secret) {
    this.hook = hook;
    this.secret = secret;
  }

  /** A release of a repository, as its webhook tells; the name stands for the payload's rest. */
  public static String release(String repository, String tag) {
    return """
        {"action":"published",
         "release":{"tag_name":"%2$s","prerelease":false,"html_url":"https://github.example/%1$s/releases/tag/%2$s"},
         "repository":{"full_name":"%1$s"},"sender":{"login":"octocat"}}
        """
        .formatted(repository, tag);
  }

  public HttpResponse<String> send(String event, String delivery, String body) {
    return send(request(event, delivery, body).build());
  }

  HttpRequest.Builder request(String event, String delivery, String body) {
    return HttpRequest.newBuilder(URI.create(hook))
        .header("Content-Type", "application/json")
        .header("X-GitHub-Event", event)
        .header("X-GitHub-Delivery", delivery)
        .header("X-Hub-Signature-256", "sha256=" + sign(body))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The signature of a body, in hexadecimal. */
  public String sign(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
