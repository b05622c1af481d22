package social.howdah.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An exchange with a real server. */
public final class Recording {
  private static final Path CALLS = Path.of("src/test/resources/recordings/gotosocial");
  private static final String END = ".json";

  private Recording() {}

  /** All calls, in their order. */
  public static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(CALLS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{3}-.*\\" + END))
          .map(name -> name.substring(0, name.length() - END.length()))
          .sorted()
          .toList();
    }
  }

  /** Its answer, to be played again. */
  public static ResponseDefinitionBuilder answer(String name) throws IOException {
    return answer(read("gotosocial/" + name));
  }

  /** The answer of any recording, to be played again. */
  public static ResponseDefinitionBuilder answer(JsonNode recording) {
    JsonNode response = recording.get("response");
    ResponseDefinitionBuilder answer =
        WireMock.aResponse().withStatus(response.get("status").asInt());
    response
        .get("headers")
        .properties()
        .forEach(
            header -> {
              if (!header.getKey().equals("Content-Length")) {
                answer.withHeader(header.getKey(), header.getValue().asText());
              }
            });
    return answer.withBody(body(response));
  }

  /** The body of a response, as it was sent but for the white space. */
  public static String body(JsonNode response) {
    JsonNode body = response.get("body");
    return body.isTextual() ? body.asText() : body.toString();
  }

  /** Every frame of every socket, as text. */
  public static List<String> frames() throws IOException {
    List<String> all = new ArrayList<>();
    for (JsonNode connection : read("gotosocial/streaming")) {
      connection.path("frames").forEach(frame -> all.add(frame.get("text").asText()));
    }
    return all;
  }

  public static JsonNode read(String name) throws IOException {
    try (InputStream in = Recording.class.getResourceAsStream("/recordings/" + name + END)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    }
  }
}
