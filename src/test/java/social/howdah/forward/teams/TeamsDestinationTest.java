package social.howdah.forward.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonSchema;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock.JsonSchemaVersion;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Messages;
import social.howdah.forward.TestDestinations;
import social.howdah.platform.json.Json;

class TeamsDestinationTest extends ChatContract {
  private static final int LARGEST = 28 * 1024;

  TeamsDestinationTest() {
    super(TestDestinations.kind("teams"));
  }

  @Override
  protected Map<String, String> properties(String url) {
    return Map.of("url", url);
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withStatus(202);
  }

  @Override
  protected String visible(LoggedRequest request) {
    return words(card(request), false);
  }

  @Override
  protected String hidden(LoggedRequest request) {
    return words(card(request), true);
  }

  /** Teams reads Markdown and mentions in every text but that of a run. */
  @Override
  protected Pattern live() {
    return Pattern.compile("⟦");
  }

  @Override
  protected int longest() {
    return 8000 + 2000;
  }

  @Test
  void aNotificationIsACardThatLeadsToTheStatus() throws Exception {
    LoggedRequest request = told(mention("<p>one</p><p>two</p>", "https://m.example/1"));
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path");
    assertThat(json(request)).containsEntry("type", "message");
    assertThat(visible(request))
        .isEqualTo("@bob@other.example mentioned @alice@m.example\none\ntwo");
    assertThat(card(request).get("actions"))
        .isEqualTo(
            List.of(
                Map.of("type", "Action.OpenUrl", "title", "Open", "url", "https://m.example/1")));
  }

  @Test
  void whatIsBehindAWarningIsShownByAButton() throws Exception {
    Map<String, Object> card =
        card(
            told(
                Messages.notification(
                    "mention", Map.of("content", "<p>He dies.</p>", "spoiler_text", "the end"))));
    assertThat(elements(card, "actions"))
        .contains(
            Map.of(
                "type", "Action.ToggleVisibility",
                "title", "Show",
                "targetElements", List.of("hidden")));
    assertThat(elements(card, "body"))
        .anySatisfy(
            one -> assertThat(one).containsEntry("id", "hidden").containsEntry("isVisible", false));
  }

  /** A link says where it leads. */
  @Test
  void anAddressInTheWordsIsALink() throws Exception {
    LoggedRequest request = told(Messages.text("see https://m.example/2?a=b, please"));
    assertThat(visible(request)).isEqualTo("see https://m.example/2?a=b, please");
    assertThat(request.getBodyAsString())
        .contains("\"selectAction\"", "\"url\":\"https://m.example/2?a=b\"");
  }

  /** Teams takes none above 1 MB. */
  @Test
  void aPictureIsTheSmallOneAndLeadsToTheWhole() throws Exception {
    LoggedRequest request = told(IMAGE);
    assertThat(elements(card(request), "body"))
        .contains(
            Map.of(
                "type", "Image",
                "url", "https://files.example/small.png",
                "altText", "a cat",
                "selectAction",
                    Map.of("type", "Action.OpenUrl", "url", "https://files.example/large.png")));
  }

  @Test
  void aMessageIsNoLargerThanTeamsTakes() throws Exception {
    assertThat(told(Messages.text("\n字".repeat(30_000))).getBody()).hasSizeLessThan(LARGEST);
    assertThat(told(Messages.text("https://m.example/ ".repeat(2000))).getBody())
        .hasSizeBetween(LARGEST / 3, LARGEST);
  }

  @ParameterizedTest
  @CsvSource({
    "400, WorkflowTriggerIsNotEnabled",
    "404, WorkflowNotFound",
    "401, AuthorizationFailed",
    "401, DirectApiAuthorizationRequired"
  })
  void aWorkflowThatWasTurnedOffOrDeletedIsSentNothingMore(int status, String code) {
    String error = "{\"error\":{\"code\":\"%s\",\"message\":\"\"}}".formatted(code);
    assertThat(gone(aResponse().withStatus(status).withBody(error)))
        .contains(code)
        .contains("Look whether the workflow is there");
  }

  /** What people read of an element: a mark for what Teams would not show as it is. */
  private static String words(Map<String, Object> element, boolean hidden) {
    if ("Container".equals(element.get("type"))
        && element.getOrDefault("isVisible", true).equals(hidden)) {
      return "";
    }
    return switch (String.valueOf(element.get("type"))) {
      case "AdaptiveCard" -> lines(element, "body", "\n", hidden);
      case "Container" -> lines(element, "items", "\n", false);
      case "RichTextBlock" -> hidden ? "" : lines(element, "inlines", "", false);
      case "TextRun" -> run(element);
      case "Image" -> "";
      default -> "⟦" + element + "⟧";
    };
  }

  private static String run(Map<String, Object> run) {
    boolean leadsElsewhere =
        run.get("selectAction") instanceof Map<?, ?> action
            && !Objects.equals(action.get("url"), run.get("text"));
    return leadsElsewhere ? "⟦" + run + "⟧" : String.valueOf(run.get("text"));
  }

  private static String lines(
      Map<String, Object> element, String children, String between, boolean hidden) {
    return elements(element, children).stream()
        .map(child -> words(child, hidden))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(between));
  }

  /** The card, which is held against Microsoft's model of cards. */
  private static Map<String, Object> card(LoggedRequest request) {
    return card(json(request));
  }

  /** That of an activity. */
  static Map<String, Object> card(Map<String, ?> activity) {
    Map<String, Object> attachment = elements(activity, "attachments").get(0);
    assertThat(attachment)
        .containsEntry("contentType", "application/vnd.microsoft.card.adaptive")
        .containsOnlyKeys("contentType", "content");
    Map<String, Object> card = object(Objects.requireNonNull(attachment.get("content")));
    MatchResult result = matchingJsonSchema(schema(), JsonSchemaVersion.V7).match(Json.write(card));
    assertThat(result.isExactMatch()).as("%s", result.getSubEvents()).isTrue();
    return card;
  }

  private static String schema() {
    try (InputStream schema =
        TeamsDestinationTest.class.getResourceAsStream("adaptive-card-1.5.json")) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<Map<String, Object>> elements(Map<String, ?> object, String key) {
    return ((List<?>) Objects.requireNonNull(object.get(key)))
        .stream().map(TeamsDestinationTest::object).toList();
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
