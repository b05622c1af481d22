package social.howdah.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** An exchange with a real server. */
public final class Recording {
  private Recording() {}

  /** Its answer, to be played again. */
  public static ResponseDefinitionBuilder answer(String name) throws IOException {
    JsonNode response = read("gotosocial/" + name).get("response");
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
    JsonNode body = response.get("body");
    return answer.withBody(body.isTextual() ? body.asText() : body.toString());
  }

  public static JsonNode read(String name) throws IOException {
    try (InputStream in = Recording.class.getResourceAsStream("/recordings/" + name + ".json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    }
  }
}
