package social.howdah.mastodon.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.mastodon.Entities;
import social.howdah.mastodon.Recording;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.entity.StreamError;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;

/** What a real server said on its sockets, as an application reads it. */
class RecordedStreamsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> frames() throws IOException {
    return Recording.frames();
  }

  static List<String> refusals() throws IOException {
    List<String> all = new ArrayList<>();
    for (JsonNode connection : Recording.read("gotosocial/streaming")) {
      if (connection.path("body").isTextual()) {
        all.add(connection.get("body").asText());
      }
    }
    return all;
  }

  @Test
  void allAreThere() throws Exception {
    assertThat(frames()).hasSize(39);
    assertThat(refusals()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aMessageIsRead(String text) throws Exception {
    StreamMessage message = Entities.read(text, StreamMessage.class);
    Kept.check("StreamMessage", JSON.readTree(text), TestClient.json(message));
    StreamEvent event = message.event().known().orElseThrow();
    switch (event) {
      case UPDATE, STATUS_UPDATE -> payloadIsA("Status", message);
      case NOTIFICATION -> payloadIsA("Notification", message);
      case CONVERSATION -> payloadIsA("Conversation", message);
      case DELETE -> assertThat(message.payload()).matches("[0-9A-Z]{26}");
      case FILTERS_CHANGED -> assertThat(message.payload()).isEmpty();
      default -> throw new AssertionError("No recording has " + event);
    }
  }

  private static void payloadIsA(String entity, StreamMessage message) throws IOException {
    String payload = message.payload();
    Object read = Entities.read(payload, Names.record(entity));
    Kept.check(entity, JSON.readTree(payload), TestClient.json(read));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalIsRead(String text) throws Exception {
    StreamError refusal = Entities.read(text, StreamError.class);
    Kept.check("StreamError", JSON.readTree(text), TestClient.json(refusal));
    assertThat(refusal.error()).startsWith("Unauthorized");
  }
}
