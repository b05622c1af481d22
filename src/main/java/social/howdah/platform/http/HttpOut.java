package social.howdah.platform.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/** Talks to systems by other ways than Mastodon's API. May be called from any thread; blocks. */
@Singleton
public class HttpOut {
  private static final Logger LOG = System.getLogger(HttpOut.class.getName());
  private static final long LARGEST_BEGINNING = 65_536;
  private static final Duration LONGEST_BEGINNING = Duration.ofSeconds(5);

  private final CloseableHttpClient secure;
  private final CloseableHttpClient plain;
  private final Metrics metrics;

  @Inject
  public HttpOut(GuardedConnections connections, Metrics metrics) {
    this.secure = client(connections, "https");
    this.plain = client(connections, "http");
    this.metrics = metrics;
  }

  private static CloseableHttpClient client(GuardedConnections connections, String scheme) {
    return connections
        .configure(HttpClientBuilder.create())
        .setConnectionManager(connections.pool(scheme))
        .setConnectionManagerShared(true)
        .build();
  }

  /**
   * Sends a body, and reads the beginning of what answers it. Redirects are not followed. Once
   * there is a status, what becomes of the answer's own body changes nothing: what of it comes in
   * time is read.
   *
   * @param method {@code POST}, {@code PUT}, {@code PATCH} or {@code GET}
   * @param body none if it is empty
   * @throws AddressRefusedException when the guard lets nobody contact the address
   * @throws IOException when there is no answer; it may have been received all the same
   */
  public HttpDocument send(
      String method, URI url, Map<String, String> headers, byte[] body, String contentType)
      throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, url);
    headers.forEach(request::setHeader);
    if (body.length > 0) {
      request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
    }
    return timed(
        request,
        "destination",
        response -> new HttpDocument(answer(response), beginning(response.getEntity())),
        document -> document.answer().status());
  }

  private static String beginning(@Nullable HttpEntity entity) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    if (entity != null) {
      try (InputStream body =
          new BoundedBody(entity.getContent(), LARGEST_BEGINNING, LONGEST_BEGINNING)) {
        body.transferTo(read);
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "An answer was not read to its end");
      }
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /**
   * Reads a document. Redirects are not followed: the caller judges where they lead.
   *
   * @param largest bytes of the body
   * @param longest for the body, once it has begun
   * @throws AddressRefusedException when the guard lets nobody contact the address
   * @throws IOException when there is no answer, or it is larger or slower than that
   */
  public HttpDocument get(URI url, String accept, long largest, Duration longest)
      throws IOException {
    HttpGet request = new HttpGet(url);
    request.setHeader("Accept", accept);
    return document(request, "well-known", largest, longest);
  }

  /**
   * Reads what may be anything. Redirects are not followed: the caller judges where they lead.
   *
   * @param client who asks, for the metrics: one word
   * @param largest bytes of the body, once it is decompressed
   * @param longest for the body, once it has begun
   * @throws AddressRefusedException when the guard lets nobody contact the address
   * @throws IOException when there is no answer, or it is larger or slower than that
   */
  public HttpContent fetch(
      URI url, Map<String, String> headers, String client, long largest, Duration longest)
      throws IOException {
    HttpGet request = new HttpGet(url);
    headers.forEach(request::setHeader);
    return content(request, client, largest, longest);
  }

  /**
   * Reads a document into a file, if the answer is a success. Redirects are not followed: the
   * caller judges where they lead.
   *
   * @param to is overwritten
   * @param largest bytes of the body
   * @param longest for the body, once it has begun
   * @throws AddressRefusedException when the guard lets nobody contact the address
   * @throws IOException when there is no answer, or it is larger or slower than that
   */
  public HttpAnswer download(URI url, String accept, Path to, long largest, Duration longest)
      throws IOException {
    HttpGet request = new HttpGet(url);
    request.setHeader("Accept", accept);
    return timed(
        request,
        "media",
        response -> {
          HttpAnswer answer = answer(response);
          if (answer.succeeded() && response.getEntity() != null) {
            try (InputStream body =
                new BoundedBody(response.getEntity().getContent(), largest, longest)) {
              Files.copy(body, to, StandardCopyOption.REPLACE_EXISTING);
            }
          }
          return answer;
        },
        HttpAnswer::status);
  }

  /**
   * Posts a form, and reads the document that answers it.
   *
   * @param form encoded already
   * @param largest bytes of the answer's body
   * @param longest for the body, once it has begun
   * @throws AddressRefusedException when the guard lets nobody contact the address
   * @throws IOException when there is no answer, or it is larger or slower than that
   */
  public HttpDocument submit(
      URI url, Map<String, String> headers, String form, long largest, Duration longest)
      throws IOException {
    HttpPost request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
    return document(request, "form", largest, longest);
  }

  private HttpDocument document(
      HttpUriRequestBase request, String client, long largest, Duration longest)
      throws IOException {
    HttpContent content = content(request, client, largest, longest);
    return new HttpDocument(content.answer(), new String(content.body(), StandardCharsets.UTF_8));
  }

  private HttpContent content(
      HttpUriRequestBase request, String client, long largest, Duration longest)
      throws IOException {
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(longest))
            .setConnectionRequestTimeout(Timeout.of(longest))
            .build());
    return timed(
        request,
        client,
        response -> {
          HttpEntity entity = response.getEntity();
          if (entity == null) {
            return new HttpContent(answer(response), new byte[0]);
          }
          try (InputStream body = new BoundedBody(entity.getContent(), largest, longest)) {
            return new HttpContent(answer(response), body.readAllBytes());
          }
        },
        content -> content.answer().status());
  }

  private static HttpAnswer answer(HttpResponse response) {
    return new HttpAnswer(
        response.getCode(),
        Arrays.stream(response.getHeaders())
            .collect(
                Collectors.groupingBy(
                    header -> header.getName().toLowerCase(Locale.ROOT),
                    Collectors.mapping(Header::getValue, Collectors.toList()))));
  }

  private <T> T timed(
      HttpUriRequestBase request,
      String client,
      HttpClientResponseHandler<T> reading,
      ToIntFunction<T> status)
      throws IOException {
    long begin = System.nanoTime();
    String outcome = "failed";
    try {
      T answer = ("https".equals(request.getScheme()) ? secure : plain).execute(request, reading);
      outcome = status.applyAsInt(answer) / 100 + "xx";
      return answer;
    } finally {
      metrics.time(
          MetricNames.HTTP_CALLS,
          Duration.ofNanos(System.nanoTime() - begin),
          "client=" + client,
          "status=" + outcome);
    }
  }

  @PreDestroy
  void close() {
    secure.close(CloseMode.GRACEFUL);
    plain.close(CloseMode.GRACEFUL);
  }
}
