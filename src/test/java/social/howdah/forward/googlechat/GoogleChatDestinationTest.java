package social.howdah.forward.googlechat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Image;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Section;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1TextParagraph;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Widget;
import com.google.api.services.chat.v1.model.Message;
import java.io.IOException;
import java.util.HashMap;
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

class GoogleChatDestinationTest extends ChatContract {
  private static final int LARGEST = 32_000;

  private final Map<String, String> further = new HashMap<>();

  GoogleChatDestinationTest() {
    super(new GoogleChatKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    Map<String, String> properties = new HashMap<>(further);
    properties.put("url", url + "?key=k&token=t");
    return properties;
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withBody("{\"name\":\"spaces/A/messages/B.B\",\"thread\":{}}");
  }

  @Override
  protected String visible(LoggedRequest request) {
    return paragraphs(sections(request).get(0));
  }

  @Override
  protected String hidden(LoggedRequest request) {
    List<GoogleAppsCardV1Section> sections = sections(request);
    if (sections.size() == 1) {
      return "";
    }
    assertThat(sections.get(1).getCollapsible()).isTrue();
    assertThat(sections.get(1).getUncollapsibleWidgetsCount()).isNull();
    return paragraphs(sections.get(1));
  }

  /** But for line breaks, and for links that say where they lead. */
  @Override
  protected Pattern live() {
    return Pattern.compile("<(?!br>|/a>|a href=\"([^\"<>]*)\">\\1</a>)|&(?!(amp|lt|gt);)");
  }

  @Override
  protected String strangers(String visible) {
    return visible.replaceAll("(?m)^<b>|</b>$", "");
  }

  @Override
  protected int longest() {
    return LARGEST;
  }

  @Test
  void aNotificationIsACardThatLeadsToTheStatus() throws Exception {
    LoggedRequest request =
        told(
            mention("<p>a &lt; b</p><p>see https://m.example/?a&amp;b</p>", "https://m.example/1"));
    assertThat(visible(request))
        .isEqualTo(
            "<b>@bob@other.example mentioned @alice@m.example</b>\n"
                + "a &lt; b<br><br>see "
                + "<a href=\"https://m.example/?a&amp;b\">https://m.example/?a&amp;b</a>");
    assertThat(widgets(request))
        .last()
        .extracting(
            widget ->
                widget.getButtonList().getButtons().get(0).getOnClick().getOpenLink().getUrl())
        .isEqualTo("https://m.example/1");
  }

  @Test
  void notificationsSayItInPlainWords() throws Exception {
    assertThat(message(told(Messages.text("<users/all> hello"))).getFallbackText())
        .isEqualTo("<\u2060users/all> hello");
  }

  @Test
  void aRepeatIsToldByTheRequest() throws Exception {
    assertThat(told(Messages.text("hello")).getUrl())
        .isEqualTo(
            "/T0/secret-path?key=k&token=t&requestId=" + Messages.delivery(Messages.text("")).id());
  }

  @Test
  void allMessagesMayGoToOneThread() throws Exception {
    further.put("topic", "mastodon");
    LoggedRequest request = told(Messages.text("hello"));
    assertThat(request.getUrl())
        .endsWith("&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
    assertThat(message(request).getThread().getThreadKey()).isEqualTo("mastodon");
  }

  @Test
  void aPictureIsTheSmallOneAndLeadsToTheWhole() throws Exception {
    LoggedRequest request = told(IMAGE);
    GoogleAppsCardV1Image image =
        widgets(request).stream()
            .map(GoogleAppsCardV1Widget::getImage)
            .filter(Objects::nonNull)
            .findAny()
            .orElseThrow();
    assertThat(image.getImageUrl()).isEqualTo("https://files.example/small.png");
    assertThat(image.getAltText()).isEqualTo("a cat");
    assertThat(image.getOnClick().getOpenLink().getUrl())
        .isEqualTo("https://files.example/large.png");
  }

  @Test
  void aMessageIsNoLargerThanGoogleChatTakes() throws Exception {
    assertThat(told(Messages.text("\n字<".repeat(30_000))).getBody())
        .hasSizeBetween(LARGEST / 3, LARGEST);
  }

  @Test
  void theMessagesNameIsKept() throws Exception {
    assertThat(receipt(Messages.text("hello")).reference()).isEqualTo("spaces/A/messages/B.B");
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "401, UNAUTHENTICATED", "403, PERMISSION_DENIED"})
  void aSpaceOrWebhookThatWasDeletedIsSentNothingMore(int status, String code) {
    String error =
        "{\"error\":{\"code\":%d,\"message\":\"\",\"status\":\"%s\"}}".formatted(status, code);
    assertThat(gone(aResponse().withStatus(status).withBody(error)))
        .contains(code)
        .contains("Look whether the space and its webhook are there");
  }

  private static String paragraphs(GoogleAppsCardV1Section section) {
    return section.getWidgets().stream()
        .map(GoogleAppsCardV1Widget::getTextParagraph)
        .filter(Objects::nonNull)
        .map(GoogleAppsCardV1TextParagraph::getText)
        .collect(Collectors.joining("\n"));
  }

  private static List<GoogleAppsCardV1Widget> widgets(LoggedRequest request) {
    return sections(request).get(0).getWidgets();
  }

  private static List<GoogleAppsCardV1Section> sections(LoggedRequest request) {
    GoogleAppsCardV1Card card = message(request).getCardsV2().get(0).getCard();
    return card.getSections();
  }

  /** As Google's own client reads it, which must know each field. */
  private static Message message(LoggedRequest request) {
    try {
      Message message =
          GsonFactory.getDefaultInstance().fromString(request.getBodyAsString(), Message.class);
      assertThatAllIsKnown(message);
      return message;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertThatAllIsKnown(Object value) {
    if (value instanceof GenericJson object) {
      assertThat(object.getUnknownKeys()).as(object.getClass().getSimpleName()).isEmpty();
      object.values().forEach(GoogleChatDestinationTest::assertThatAllIsKnown);
    } else if (value instanceof List<?> list) {
      list.forEach(GoogleChatDestinationTest::assertThatAllIsKnown);
    }
  }
}
