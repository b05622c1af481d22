package social.howdah.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A servlet request as far as addresses go. */
public final class FakeRequest {
  public final AtomicReference<String> peer = new AtomicReference<>("127.0.0.1");
  public final AtomicReference<List<String>> forwardedFor = new AtomicReference<>(List.of());

  public HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> peer.get();
                  case "getHeaders" -> Collections.enumeration(forwardedFor.get());
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
