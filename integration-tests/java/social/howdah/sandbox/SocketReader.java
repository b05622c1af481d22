package social.howdah.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** A socket, on which any number of streams begin and end. */
public final class SocketReader extends StreamReader implements Session.Listener {
  private final StreamingServer server;
  private @Nullable Session session;

  SocketReader(StreamingServer server, World.Token token) {
    super(token);
    this.server = server;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    if (!server.isSilent()) {
      server.add(this);
      opened.demand();
    }
  }

  @Override
  public void onWebSocketText(String text) {
    try {
      JsonNode message = Call.JSON.readTree(text);
      String type = message.path("type").asText();
      String stream = message.path("stream").asText();
      String list = message.path("list").asText(null);
      String tag = message.path("tag").asText(null);
      if (type.equals("unsubscribe")) {
        end(stream, list, tag);
      } else if (!covers(stream)) {
        refuse("Access token does not have the required scopes", 401);
      } else if (!begin(stream, list, tag)) {
        refuse("Unknown stream type", 400);
      }
    } catch (JsonProcessingException e) {
      refuse("Error parsing message", 400);
    }
    open().demand();
  }

  private Session open() {
    return Objects.requireNonNull(session);
  }

  private void refuse(String error, int status) {
    open()
        .sendText(
            Call.JSON.createObjectNode().put("error", error).put("status", status).toString(),
            Callback.NOOP);
  }

  @Override
  void send(List<String> stream, String event, @Nullable String payload) {
    ObjectNode message = Call.JSON.createObjectNode();
    stream.forEach(message.putArray("stream")::add);
    message.put("event", event);
    if (payload != null) {
      message.put("payload", payload);
    }
    open().sendText(message.toString(), Callback.NOOP);
  }

  @Override
  void cut() {
    open().disconnect();
  }

  @Override
  public void onWebSocketClose(int code, String reason) {
    server.remove(this);
  }
}
