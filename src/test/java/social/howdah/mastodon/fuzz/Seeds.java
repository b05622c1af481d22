package social.howdah.mastodon.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.Recording;
import social.howdah.mastodon.coverage.Client;
import social.howdah.mastodon.coverage.ClientMethod;
import social.howdah.mastodon.coverage.Samples;

/** Good answers to begin with: those of a real server, and those with every documented field. */
final class Seeds {
  private static final String EVENTS =
      ":)\n\nevent: delete\ndata: 1\n\n:thump\n\nevent: filters_changed\ndata: undefined\n\n";

  private static final Set<String> FRAMING = Set.of("Content-Length", "Transfer-Encoding");

  private Seeds() {}

  /**
   * A method, and what it may be answered.
   *
   * @param json its body, missing if that is none
   */
  record Seed(ClientMethod method, Reply reply, JsonNode json) {
    static Seed of(ClientMethod method, Reply reply) {
      return new Seed(method, reply, JsonDamage.read(reply.body()));
    }

    /** Answers with everything are long, and take their time. */
    boolean isLong() {
      return reply.body().length > 20_000;
    }
  }

  /** One of many; of those that are long, fewer. */
  static Seed any(List<Seed> seeds, SplittableRandom random) {
    Seed seed = seeds.get(random.nextInt(seeds.size()));
    return seed.isLong() && random.nextInt(4) > 0 ? any(seeds, random) : seed;
  }

  static List<Seed> all() throws IOException {
    List<Seed> all = new ArrayList<>();
    for (String name : Recording.names()) {
      JsonNode recording = Recording.read("gotosocial/" + name);
      Reply reply = recorded(recording.get("response"));
      JsonNode request = recording.get("request");
      Client.called(request.get("method").asText(), request.get("path").asText())
          .forEach(method -> all.add(Seed.of(method, reply)));
    }
    Client.calls().forEach(method -> all.add(Seed.of(method, sample(method))));
    return all;
  }

  private static Reply recorded(JsonNode response) {
    List<String> headers =
        response.get("headers").properties().stream()
            .filter(header -> !FRAMING.contains(header.getKey()))
            .map(header -> header.getKey() + ": " + header.getValue().asText())
            .toList();
    return Reply.of(response.get("status").asInt(), headers, bytes(Recording.body(response)));
  }

  private static Reply sample(ClientMethod method) {
    boolean stream = method.api().getReturnType() == EventStream.class;
    return Reply.of(
        200,
        List.of("Content-Type: " + (stream ? "text/event-stream" : "application/json")),
        bytes(stream ? EVENTS : Samples.answer(method.response()).toString()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
