package social.howdah.identity.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;

/**
 * Nimbus' requests through our own client: guarded addresses, no redirects, bounded size and time.
 */
@Singleton
class ProviderHttp implements HTTPRequestSender, ResourceRetriever {
  private static final long LARGEST = 1 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final HttpOut out;

  @Inject
  ProviderHttp(HttpOut out) {
    this.out = out;
  }

  /** A document; anything but 200 is an {@link IOException}. */
  String get(URI url) throws IOException {
    HttpDocument document = out.get(url, "application/json", LARGEST, LONGEST);
    if (document.answer().status() != 200) {
      throw new IOException("the answer has status " + document.answer().status());
    }
    return document.text();
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    return new Resource(get(URI.create(url.toString())), "application/json");
  }

  /** The token endpoint takes forms, and nothing else is sent here. */
  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    request.getHeaderMap().forEach((name, values) -> headers.put(name, values.get(0)));
    headers.remove("Content-Type");
    HttpDocument document =
        out.submit(request.getURI(), headers, request.getBody(), LARGEST, LONGEST);
    HTTPResponse response = new HTTPResponse(document.answer().status());
    document
        .answer()
        .header("content-type")
        .ifPresent(type -> response.setHeader("Content-Type", type));
    response.setBody(document.text());
    return response;
  }
}
