package social.howdah.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Closes answers that were not read to their end. A short rest is read, so that the connection can
 * be used again; a longer one costs the connection. The HTTP client itself would read on for as
 * long as the server likes.
 */
final class Draining implements ExecChainHandler {
  private static final long LARGEST = 16_384;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    ClassicHttpResponse response = chain.proceed(request, scope);
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      response.setEntity(new Entity(entity, scope.execRuntime));
    }
    return response;
  }

  private static final class Entity extends HttpEntityWrapper {
    private final ExecRuntime connection;

    Entity(HttpEntity entity, ExecRuntime connection) {
      super(entity);
      this.connection = connection;
    }

    @Override
    public InputStream getContent() throws IOException {
      return new Body(super.getContent(), connection);
    }
  }

  private static final class Body extends FilterInputStream {
    private final ExecRuntime connection;

    Body(InputStream body, ExecRuntime connection) {
      super(body);
      this.connection = connection;
    }

    @Override
    public void close() throws IOException {
      try {
        new BoundedBody(in, LARGEST, LONGEST).transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        connection.disconnectEndpoint();
      } finally {
        in.close();
      }
    }
  }
}
