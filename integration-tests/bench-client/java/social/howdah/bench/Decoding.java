package social.howdah.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.GenericType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mastodon4j.core.impl.JsonUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import social.howdah.mastodon.HomeAnswer;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.entity.Status;

/**
 * How often a second a timeline of 40 statuses is decoded: by the client, by mastodon4j, plainly.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 6, time = 8)
@Measurement(iterations = 5, time = 4)
public class Decoding {
  /** What mastodon4j's client asks its decoder for. */
  private static final Type STATUSES =
      new GenericType<List<org.mastodon4j.core.api.entities.Status>>() {}.getType();

  private final byte[] body = Timeline.body();
  private final HomeAnswer answer =
      new HomeAnswer(body, Timeline.links("http://localhost/api/v1/timelines/home", 1, 3));
  private final Jsonb jsonb = JsonbBuilder.create();
  private final ObjectReader records =
      Timeline.plainly().addModule(new JavaTimeModule()).build().readerForListOf(Status.class);
  private final ObjectReader text = Timeline.plainly().build().readerForListOf(TextStatus.class);
  private final ObjectMapper tree = new ObjectMapper();
  private final JsonReaderFactory jsonp = Json.createReaderFactory(Map.of());

  @Benchmark
  public Page<?> howdah() {
    return answer.page();
  }

  /** As its client reads an answer: by a new Jsonb each. */
  @Benchmark
  public List<org.mastodon4j.core.api.entities.Status> mastodon4j() throws IOException {
    try (Reader reader = new InputStreamReader(stream(), StandardCharsets.UTF_8)) {
      return JsonUtil.fromJson(reader, STATUSES);
    }
  }

  /** What mastodon4j's records would take with one Jsonb for all. */
  @Benchmark
  public List<org.mastodon4j.core.api.entities.Status> yasson() {
    return jsonb.fromJson(stream(), STATUSES);
  }

  /** The client's own records by Jackson's own rules: what is wrong is an error. */
  @Benchmark
  public List<Status> jacksonRecords() throws IOException {
    return records.readValue(stream());
  }

  /** Times, URLs and words stay text. */
  @Benchmark
  public List<TextStatus> jacksonText() throws IOException {
    return text.readValue(stream());
  }

  @Benchmark
  public JsonNode jacksonTree() throws IOException {
    return tree.readTree(stream());
  }

  @Benchmark
  public JsonArray jsonp() {
    try (JsonReader reader = jsonp.createReader(stream())) {
      return reader.readArray();
    }
  }

  private InputStream stream() {
    return new ByteArrayInputStream(body);
  }
}
