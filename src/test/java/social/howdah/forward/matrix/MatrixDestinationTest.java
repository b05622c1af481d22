package social.howdah.forward.matrix;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.forward.DestinationContract;
import social.howdah.forward.Messages;
import social.howdah.message.ChatMessage;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.json.Json;

/** What a homeserver is sent, and what its words mean; {@link HomeserverTest} has its memory. */
class MatrixDestinationTest extends DestinationContract {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private final Map<String, String> properties =
      new HashMap<>(Map.of("token", "syt_secret", "room", "!room:example.org"));

  MatrixDestinationTest() {
    super(new MatrixKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    properties.put("url", url);
    return properties;
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withStatus(200).withBody("{\"event_id\":\"$event\"}");
  }

  @Test
  void aMessageIsATransactionWithTheMessagesId() throws Exception {
    ChatMessage message = Messages.text("hello");
    LoggedRequest request = told(message);
    assertThat(request.getMethod().getName()).isEqualTo("PUT");
    assertThat(request.getUrl())
        .endsWith(
            "/_matrix/client/v3/rooms/%21room%3Aexample.org/send/m.room.message/"
                + Messages.delivery(message).id());
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer syt_secret");
    assertThat(receipt(message).reference()).isEqualTo("$event");
  }

  @Test
  void itIsANoticeThatMentionsNobody() throws Exception {
    Map<String, @Nullable Object> content = content(Messages.text("@room @alice:example.org"));
    assertThat(content)
        .containsEntry("msgtype", "m.notice")
        .containsEntry("body", "@room @alice:example.org")
        .containsEntry("format", "org.matrix.custom.html")
        .containsEntry("m.mentions", Map.of());
    properties.put("message-type", "text");
    assertThat(content(Messages.text("hello"))).containsEntry("msgtype", "m.text");
  }

  @Test
  void whatStrangersWriteIsNoHtml() throws Exception {
    String hostile =
        "<b>x</b> <a href=\"https://evil.example\">@alice</a> <mx-reply>y</mx-reply> &lt;";
    Document html = html(Messages.text(hostile));
    assertThat(html.select("b, a, mx-reply")).isEmpty();
    assertThat(html.text()).isEqualTo(hostile);
  }

  @Test
  void aContentWarningMakesASpoilerThatTextDoesNotShow() throws Exception {
    ChatMessage message = status("<p>He dies.</p>", Map.of("spoiler_text", "the \"last\" page"));
    Document html = html(message);
    assertThat(html.select("[data-mx-spoiler]").text()).isEqualTo("He dies.");
    assertThat(html.select("[data-mx-spoiler]").attr("data-mx-spoiler"))
        .isEqualTo("the \"last\" page");
    assertThat(Objects.toString(content(message).get("body")))
        .contains("Content warning: the \"last\" page", "[sensitive image]")
        .doesNotContain("He dies", "cat");
    assertThat(html.select("a").eachAttr("href")).containsExactly("https://m.example/@bob/1");
  }

  @Test
  void picturesAreLinksWithTheirDescription() throws Exception {
    Document html = html(status("<p>look</p>", Map.of()));
    assertThat(html.select("img")).isEmpty();
    assertThat(html.select("a[href=https://files.example/1.png]").text())
        .isEqualTo("[image: a cat]");
  }

  @ParameterizedTest
  @ValueSource(strings = {FAMILY, "<&\">", "語"})
  void whatIsLongerThanAnEventIsCutBetweenCharactersAndTheLinkStays(String character)
      throws Exception {
    String escaped = character.replace("&", "&amp;").replace("<", "&lt;");
    LoggedRequest request = told(status("<p>" + escaped.repeat(30_000) + "</p>", Map.of()));
    assertThat(request.getBody().length).isBetween(20_000, 65_000);
    String body = Objects.toString(content(request).get("body"));
    assertThat(body).contains("…", "https://m.example/@bob/1");
    assertThat(body.replace(FAMILY, "")).doesNotContain("👨", "👩", "👧", "\u200d");
  }

  @ParameterizedTest
  @CsvSource({"2500, 2500", "0, 1"})
  void theWaitThatTheBodyAsksForIsWaited(long asked, long waited) {
    RetryableDeliveryException later =
        passing(
            error(429, "M_LIMIT_EXCEEDED")
                .withBody(
                    "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":%d}".formatted(asked)));
    assertThat(later.retryAfter()).hasMillis(waited);
  }

  @ParameterizedTest
  @ValueSource(strings = {"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"})
  void aTokenThatIsNotKnownEndsIt(String code) {
    assertThat(gone(error(401, code))).contains("access token").contains("set .token");
  }

  @Test
  void anAnswerThatIsNoHomeserversIsNoSuccess() {
    assertThat(passing(aResponse().withStatus(200).withBody("<html>Hello</html>")))
        .hasMessageContaining("is .url right?");
  }

  @ParameterizedTest
  @CsvSource({"room, ops", "room, !a/../b:example.org", "token, ''", "message-type, emote"})
  void aMistakeStopsTheStart(String key, String value) {
    properties.put(key, value);
    assertThatThrownBy(() -> told(Messages.text("hello")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat." + key);
  }

  private static ResponseDefinitionBuilder error(int status, String code) {
    return aResponse().withStatus(status).withBody("{\"errcode\":\"%s\"}".formatted(code));
  }

  private static ChatMessage status(String content, Map<String, Object> further) {
    Map<String, @Nullable Object> status = new HashMap<>(further);
    status.put("content", content);
    status.put("url", "https://m.example/@bob/1");
    status.put(
        "media_attachments",
        List.of(
            Map.of("type", "image", "url", "https://files.example/1.png", "description", "a cat")));
    return Messages.notification("mention", status);
  }

  private Document html(ChatMessage message) throws Exception {
    return Jsoup.parse(Objects.toString(content(message).get("formatted_body")));
  }

  private Map<String, @Nullable Object> content(ChatMessage message) throws Exception {
    return content(told(message));
  }

  private static Map<String, @Nullable Object> content(LoggedRequest request) throws Exception {
    return Json.readPayload(request.getBodyAsString().getBytes(StandardCharsets.UTF_8));
  }
}
