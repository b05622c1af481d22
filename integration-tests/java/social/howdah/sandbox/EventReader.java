package social.howdah.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** An answer that does not end: server-sent events of one stream. */
final class EventReader extends StreamReader {
  private final StreamingServer server;
  private final Response response;
  private final Callback end;

  EventReader(StreamingServer server, World.Token token, Response response, Callback end) {
    super(token);
    this.server = server;
    this.response = response;
    this.end = end;
  }

  void greet() {
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, "text/event-stream"));
    server.add(this);
    write(":)\n");
  }

  @Override
  void send(List<String> stream, String event, @Nullable String payload) {
    write("event: " + event + "\ndata: " + (payload == null ? "undefined" : payload) + "\n\n");
  }

  private synchronized void write(String text) {
    response.write(
        false,
        ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
        Callback.from(() -> {}, failure -> server.remove(this)));
  }

  @Override
  void cut() {
    server.remove(this);
    end.failed(new IllegalStateException("cut"));
  }
}
