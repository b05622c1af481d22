package social.howdah.forward.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Messages;

class DiscordDestinationTest extends ChatContract {
  private static final Pattern SPOILER = Pattern.compile("(?s)\\|\\|(.*)\\|\\|$");

  DiscordDestinationTest() {
    super(new DiscordKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    return Map.of("url", url, "username", "Mastodon");
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withBody("{\"id\":\"1234\",\"type\":0}");
  }

  @Override
  protected String visible(LoggedRequest request) {
    String title = Objects.toString(embed(request, 0).get("title"), "");
    return title + "\n" + SPOILER.matcher(description(request)).replaceAll("");
  }

  @Override
  protected String hidden(LoggedRequest request) {
    return SPOILER
        .matcher(description(request))
        .results()
        .map(m -> m.group(1))
        .findAny()
        .orElse("");
  }

  @Override
  protected Pattern live() {
    return Pattern.compile("(?<!\\\\)[*_`~|\\[\\]<]|(?<![\\\\/])@|(?m:^[#>-])");
  }

  @Override
  protected String strangers(String visible) {
    return visible.replaceAll("(?m)^> ", "");
  }

  @Override
  protected int longest() {
    return 4096 + 256 + 1;
  }

  @Test
  void aNotificationIsAnEmbedThatLeadsToTheStatus() throws Exception {
    LoggedRequest request = told(mention("<p>one*</p>", "https://m.example/1"));
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path?wait=true");
    assertThat(json(request)).containsEntry("username", "Mastodon");
    assertThat(embed(request, 0))
        .containsEntry("title", "\\@bob\\@other.example mentioned \\@alice\\@m.example")
        .containsEntry("description", "> one\\*")
        .containsEntry("url", "https://m.example/1");
  }

  /** Whatever is in the words. */
  @Test
  void nobodyIsCalled() throws Exception {
    assertThat(json(told(Messages.text("@everyone"))))
        .containsEntry("allowed_mentions", Map.of("parse", List.of()));
  }

  @Test
  void picturesOfOneAddressAreShownTogether() throws Exception {
    Map<String, String> picture = Map.of("type", "image", "url", "https://files.example/1.png");
    LoggedRequest request =
        told(
            Messages.notification(
                "mention",
                Map.of(
                    "url",
                    "https://m.example/1",
                    "media_attachments",
                    List.of(picture, picture, picture, picture, picture))));
    for (int i = 0; i < 4; i++) {
      assertThat(embed(request, i))
          .containsEntry("url", "https://m.example/1")
          .containsEntry("image", Map.of("url", "https://files.example/1.png"));
    }
    assertThat((List<?>) json(request).get("embeds")).hasSize(4);
  }

  @Test
  void theMessagesIdIsKept() throws Exception {
    assertThat(receipt(Messages.text("hello")).reference()).isEqualTo("1234");
  }

  @Test
  void aWebhookThatWasDeletedIsSentNothingMore() {
    assertThat(
            gone(
                aResponse()
                    .withStatus(404)
                    .withBody("{\"message\": \"Unknown Webhook\", \"code\": 10015}")))
        .contains("The webhook was deleted");
  }

  private static String description(LoggedRequest request) {
    return Objects.toString(embed(request, 0).get("description"), "");
  }

  @SuppressWarnings("unchecked") // objects of JSON have strings for keys
  private static Map<String, Object> embed(LoggedRequest request, int index) {
    return (Map<String, Object>)
        ((List<?>) Objects.requireNonNull(json(request).get("embeds"))).get(index);
  }
}
