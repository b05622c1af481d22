package social.howdah.webhook.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Received;
import social.howdah.webhook.TestSources;

class CloudEventsKindTest {
  private static final Map<String, String> SOURCE =
      Map.of("kind", "cloudevents", "secret", "a-secret");
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final String STRUCTURED = "application/cloudevents+json; charset=utf-8";
  private static final String BATCH = "application/cloudevents-batch+json";

  @Test
  void theThreeModesSayTheSame() {
    Map<String, String> attributes =
        Map.of(
            "ce-specversion", "1.0",
            "ce-id", "1",
            "ce-source", "/shop",
            "ce-type", "org.example.order.placed",
            "ce-subject", "Z%C3%BCrich%2042",
            "ce-time", "2026-10-31T08:00:00Z",
            "ce-region", "eu");
    Event binary = read("application/json", attributes, "{\"total\":42}").get(0);
    String json =
        """
        {"specversion":"1.0","id":"1","source":"/shop","type":"org.example.order.placed",
         "subject":"Zürich 42","time":"2026-10-31T08:00:00Z","region":"eu",
         "datacontenttype":"application/json","data":{"total":42}}
        """;
    assertThat(read(STRUCTURED, Map.of(), json)).containsExactly(binary);
    assertThat(read(BATCH, Map.of(), "[" + json + "]")).containsExactly(binary);
    assertThat(binary.type()).isEqualTo("org.example.order.placed");
    assertThat(binary.subject()).isEqualTo("Zürich 42");
    assertThat(binary.time()).isEqualTo("2026-10-31T08:00:00Z");
    assertThat(binary.data()).isEqualTo(Map.of("total", 42L));
    assertThat(binary.details().labels()).containsExactly("source=/shop", "region=eu");
  }

  @Test
  void dataThatIsNoJsonIsItsText() {
    assertThat(read("text/plain", binary("1", "/s"), "hello").get(0).data())
        .isEqualTo(Map.of("value", "hello"));
    assertThat(read("application/octet-stream", binary("1", "/s"), "hello").get(0).data())
        .isEqualTo(Map.of("value", "aGVsbG8="));
    assertThat(read("application/json", binary("1", "/s"), "").get(0).data()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-03T00:00:00Z", "9999-12-31T23:59:59Z"})
  void aTimeNobodyBelievesIsWhenItCame(String time) {
    Map<String, String> attributes = new HashMap<>(binary("1", "/s"));
    attributes.put("ce-time", time);
    assertThat(read("application/json", attributes, "{}").get(0).time()).isEqualTo(NOW);
  }

  @Test
  void theSameIdOfAnotherSourceIsAnotherEvent() {
    String one = read("application/json", binary("1", "/a"), "{}").get(0).id();
    assertThat(read("application/json", binary("1", "/a"), "{}").get(0).id()).isEqualTo(one);
    assertThat(read("application/json", binary("1", "/b"), "{}").get(0).id()).isNotEqualTo(one);
    assertThat(read("application/json", binary("2", "/a"), "{}").get(0).id()).isNotEqualTo(one);
  }

  @Test
  void aLongSourceAndIdAreStillAnId() {
    String source = "/" + "a".repeat(1_000);
    String one = read("application/json", binary("1", source), "{}").get(0).id();
    assertThat(one).hasSizeLessThan(100);
    assertThat(read("application/json", binary("2", source), "{}").get(0).id()).isNotEqualTo(one);
  }

  @Test
  void aBatchOfTheMostEventsIsReadAndOneMoreIsTooLarge() {
    assertThat(read(BATCH, Map.of(), batch(100))).hasSize(100).doesNotHaveDuplicates();
    refused(413, BATCH, Map.of(), batch(101));
  }

  @Test
  void anEmptyBatchIsNoEvent() {
    assertThat(read(BATCH, Map.of(), "[]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "null",
        "[]",
        "\"event\"",
        "{}",
        "{\"specversion\":\"1.0\",\"id\":\"2\",\"source\":\"/s\"}",
        "{\"specversion\":\"7.0\",\"id\":\"2\",\"source\":\"/s\",\"type\":\"t\"}",
        "{\"specversion\":\"1.0\",\"id\":\"2\",\"source\":\"/s\",\"type\":\"t\",\"time\":\"soon\"}",
        "{\"specversion\":\"1.0\",\"id\":\"2\",\"source\":\"a b\",\"type\":\"t\"}"
      })
  void aBatchWithAnythingElseInItIsRefusedWhole(String other) {
    String good = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\"}";
    refused(400, BATCH, Map.of(), "[" + good + "," + other + "]");
    assertThat(read(BATCH, Map.of(), "[" + good + "]")).hasSize(1);
  }

  @Test
  void whatIsNoCloudEventIsRefused() {
    refused(400, "application/json", Map.of(), "{}");
    refused(400, "application/json", Map.of("ce-specversion", "1.0"), "{}");
    refused(400, "application/json", binary(" ", "/s"), "{}");
    refused(400, STRUCTURED, Map.of(), "{");
    refused(400, BATCH, Map.of(), "{}");
    refused(400, "application/json", binary("1", "/s"), "{nonsense");
    refused(415, "application/cloudevents+avro", Map.of(), "{}");
  }

  @Test
  void aSenderMayAskWhetherItMayPost() {
    Map<String, String> question =
        Map.of("WebHook-Request-Origin", "EventEmitter.example.com", "WebHook-Request-Rate", "120");
    assertThat(TestSources.permission(SOURCE, request(question, "")))
        .containsOnly(
            Map.entry("WebHook-Allowed-Origin", "eventemitter.example.com"),
            Map.entry("WebHook-Allowed-Rate", "120"));
    Map<String, String> some = new HashMap<>(SOURCE);
    some.put("origins", "other.example.com,eventemitter.example.com");
    assertThat(TestSources.permission(some, request(question, "")))
        .containsKey("WebHook-Allowed-Origin");
    some.put("origins", "other.example.com");
    assertThat(TestSources.permission(some, request(question, ""))).isEmpty();
    assertThat(TestSources.permission(SOURCE, request(Map.of(), ""))).isEmpty();
    assertThat(
            TestSources.permission(
                SOURCE, request(Map.of("WebHook-Request-Origin", "a\r\nSet-Cookie: b"), "")))
        .isEmpty();
  }

  private static Map<String, String> binary(String id, String source) {
    return Map.of("ce-specversion", "1.0", "ce-id", id, "ce-source", source, "ce-type", "t");
  }

  private static String batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                "{\"specversion\":\"1.0\",\"id\":\"%d\",\"source\":\"/s\",\"type\":\"t\"}"
                    .formatted(i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void refused(int status, String type, Map<String, String> headers, String body) {
    assertThatThrownBy(() -> read(type, headers, body))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(status))
        .hasMessageNotContaining("nonsense");
  }

  private static List<Event> read(String type, Map<String, String> headers, String body) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", type);
    all.put("Authorization", "Bearer a-secret");
    return TestSources.read(SOURCE, request(all, body));
  }

  private static Received request(Map<String, String> headers, String body) {
    return new Received(
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
