package social.howdah.mastodon;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import social.howdah.mastodon.entity.Status;
import social.howdah.platform.Secret;
import social.howdah.platform.http.BoundedBody;

/**
 * A home timeline as it is read within a call: by the client's own decoder, from the stream that
 * bounds it, to the page with its links. Only the exchange is left out.
 */
public final class HomeAnswer {
  private final byte[] body;
  private final Method home;
  private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
  private final Decoder decoder = new Decoder();
  private final Call call;

  interface Home {
    @GET
    @Path("/api/v1/timelines/home")
    Page<Status> home();
  }

  public HomeAnswer(byte[] body, String links) {
    this.body = body;
    this.home = Home.class.getDeclaredMethods()[0];
    this.headers.putSingle(HttpHeaders.LINK, links);
    Instance instance = new Instance(URI.create("http://localhost"));
    Caller caller = new Caller.UserToken(instance, Secret.of("token"), Set.of());
    this.call =
        new Call(
            TestClient.client(),
            caller,
            Endpoint.of(home),
            Pacing.FAIL,
            URI.create("http://localhost/api/v1/timelines/home"));
  }

  public Page<?> page() {
    return call.during(
        () -> {
          try {
            return (Page<?>) Objects.requireNonNull(decoder.aroundReadFrom(context()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private ReaderInterceptorContext context() {
    return (ReaderInterceptorContext)
        Proxy.newProxyInstance(
            HomeAnswer.class.getClassLoader(),
            new Class<?>[] {ReaderInterceptorContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getType" -> home.getReturnType();
                  case "getGenericType" -> home.getGenericReturnType();
                  case "getHeaders" -> headers;
                  case "getInputStream" ->
                      new BoundedBody(
                          new ByteArrayInputStream(body), 8L << 20, Duration.ofMinutes(1));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
