package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;

class RedactionTest {
  private static final String EMAIL = "alice@example.org";

  @Test
  void replacesWhatIsNamed() {
    Event event =
        read(
            Map.of("redact", "/sender/email,/commits/*/author,/0/x,/a~1b"),
            """
            {"sender":{"email":"alice@example.org","name":"Alice"},
             "commits":[{"author":{"name":"Bob"},"id":1},{"id":2}],"a/b":null,"empty":{}}
            """);
    assertThat(event.data())
        .isEqualTo(
            Map.of(
                "sender", Map.of("email", "[redacted]", "name", "Alice"),
                "commits", List.of(Map.of("author", "[redacted]", "id", 1L), Map.of("id", 2L)),
                "a/b", "[redacted]",
                "empty", Map.of()));
  }

  @Test
  void noOtherPartOfTheEventHoldsIt() {
    Event event =
        read(
            Map.of(
                "redact", "/email",
                "id", "/key",
                "type", "/kind",
                "subject", "/about",
                "thread", "/about"),
            """
            {"email":"alice@example.org","key":"order of alice@example.org",
             "kind":"order.alice@example.org","about":"alice@example.org",
             "user":"alice@example.org","title":"From alice@example.org","severity":"alice@example.org",
             "url":"https://a.example/?of=alice@example.org","branch":"alice@example.org",
             "labels":["of=alice@example.org"],
             "deep":[{"text":"to alice@example.org","alice@example.org":true}]}
            """);
    assertThat(
            event
                + event.id()
                + event.type()
                + event.subject()
                + event.details()
                + new String(Json.writePayload(event.data()), StandardCharsets.UTF_8))
        .doesNotContain(EMAIL);
    assertThat(event.details().title()).isEqualTo("From [redacted]");
    assertThat(event.type()).isEqualTo("order.[redacted]");
  }

  @Test
  void anIdThatHeldItStillTellsARepeat() {
    Map<String, String> settings = Map.of("redact", "/email", "id", "/email");
    String alice = read(settings, "{\"email\":\"alice@example.org\"}").id();
    assertThat(read(settings, "{\"email\":\"alice@example.org\",\"n\":2}").id()).isEqualTo(alice);
    assertThat(read(settings, "{\"email\":\"bob@example.org\"}").id()).isNotEqualTo(alice);
  }

  @Test
  void aShortValueIsReplacedOnlyWhereItStandsAlone() {
    Event event =
        read(Map.of("redact", "/n"), "{\"n\":\"ok\",\"title\":\"looks ok\",\"m\":\"ok\"}");
    assertThat(event.details().title()).isEqualTo("looks ok");
    assertThat(event.data()).containsEntry("m", "[redacted]");
  }

  @Test
  void aFormIsRedacted() {
    Received form =
        request(
            "application/x-www-form-urlencoded",
            "email=alice%40example.org&title=Hi+alice%40example.org");
    Event event = read(Map.of("redact", "/email"), form);
    assertThat(event.data()).isEqualTo(Map.of("email", "[redacted]", "title", "Hi [redacted]"));
  }

  @Test
  void aMessageOfSlackIsRedactedInEitherForm() {
    String json =
        "{\"attachments\":[{\"text\":\"alice@example.org\"}],\"text\":\"of alice@example.org\"}";
    for (Received request :
        List.of(
            request("application/json", json),
            request(
                "application/x-www-form-urlencoded",
                "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8)))) {
      Event event =
          read(
              Map.of("kind", "slack", "signature", "token", "redact", "/attachments/*/text"),
              request);
      assertThat(event.data().get("plain")).isEqualTo("of [redacted]\n[redacted]");
    }
  }

  @Test
  void theDataOfACloudEventIsRedacted() {
    Map<String, String> settings =
        Map.of("kind", "cloudevents", "signature", "token", "redact", "/email");
    String json =
        """
        {"specversion":"1.0","id":"1","source":"/s","type":"t","subject":"alice@example.org",
         "who":"alice@example.org","data":{"email":"alice@example.org"}}
        """;
    Event event = read(settings, request("application/cloudevents+json", json));
    assertThat(event.data()).isEqualTo(Map.of("email", "[redacted]"));
    assertThat(event.subject()).isEqualTo("[redacted]");
    assertThat(event.details().labels()).containsExactly("source=/s", "who=[redacted]");
  }

  /** A kind that never asks for the JSON, and keeps only the beginning of what it finds. */
  @Test
  void aKindThatReadsTheBodyByItselfIsRedactedToo() {
    SourceKind raw =
        new SourceKind() {
          @Override
          public String name() {
            return "raw";
          }

          @Override
          public Source open(SourceConfig config) {
            return new RawSource(config.signatures(SignatureWay.token("X-Signature")));
          }
        };
    Event event =
        TestSources.sources(
                Map.of("kind", "raw", "secret", "a-secret", "redact", "/email"),
                List.of(raw),
                new SettableClock())
            .read("s", request("application/json", "{\"email\":\"alice@example.org\"}"))
            .get(0);
    assertThat(event.subject()).isEqualTo("{\"email\":\"[reda");
  }

  private record RawSource(Signatures signatures) implements Source {
    @Override
    public List<Event> events(Received request, Instant now) {
      String body = new String(request.body(), StandardCharsets.UTF_8);
      return List.of(Event.bare("s", "1", "t", now, body.substring(0, 15), Map.of()));
    }
  }

  @Test
  void aPreviewIsRedactedAsWell() {
    Map<String, String> settings =
        Map.of("kind", "generic", "secret", "a-secret", "redact", "/email");
    List<Event> events =
        TestSources.sources(settings, TestSources.kinds(), new SettableClock())
            .preview(
                "s",
                Map.of("Content-Type", List.of("application/json")),
                "{\"email\":\"alice@example.org\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(events.get(0).data()).isEqualTo(Map.of("email", "[redacted]"));
  }

  @Test
  void moreValuesThanCanBeLookedForAreRefusedWithAdvice() {
    String many =
        IntStream.range(0, 201)
            .mapToObj(i -> "\"value %d\"".formatted(i))
            .collect(Collectors.joining(",", "{\"list\":[", "]}"));
    assertThatThrownBy(() -> read(Map.of("redact", "/list/*"), many))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(413))
        .hasMessageContaining("the list they are in")
        .hasMessageNotContaining("value 1");
    assertThat(read(Map.of("redact", "/list"), many).data())
        .isEqualTo(Map.of("list", "[redacted]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "/a,b", "$.email"})
  void whatIsNoPointerStopsTheStart(String redact) {
    assertThatThrownBy(() -> read(Map.of("redact", redact), "{}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.source.s.redact must be JSON Pointers");
  }

  private static Event read(Map<String, String> properties, String json) {
    return read(properties, request("application/json", json));
  }

  private static Event read(Map<String, String> properties, Received request) {
    Map<String, String> settings = new HashMap<>();
    settings.put("kind", "generic");
    settings.put("signature", "token");
    settings.put("signature-header", "X-Signature");
    settings.put("secret", "a-secret");
    settings.putAll(properties);
    return TestSources.read(settings, request).get(0);
  }

  private static Received request(String type, String body) {
    return new Received(
        Map.of("Content-Type", List.of(type), "X-Signature", List.of("a-secret")),
        Optional.empty(),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
