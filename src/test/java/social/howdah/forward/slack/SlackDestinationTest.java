package social.howdah.forward.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextQuoteElement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Messages;
import social.howdah.message.ChatMessage;

class SlackDestinationTest extends ChatContract {
  private static final ChatMessage PICTURE =
      Messages.notification(
          "mention",
          Map.of(
              "content",
              "<p>look</p>",
              "media_attachments",
              List.of(
                  Map.of(
                      "type", "image",
                      "url", "https://files.example/large.png",
                      "preview_url", "https://files.example/small.png",
                      "description", "a cat"))));

  SlackDestinationTest() {
    super(new SlackKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    return Map.of("url", url);
  }

  @Override
  protected String visible(LoggedRequest request) {
    return SlackReader.words(request.getBodyAsString());
  }

  @Override
  protected String hidden(LoggedRequest request) {
    return "";
  }

  @Override
  protected Pattern live() {
    return Pattern.compile("⟦");
  }

  @Override
  protected String strangers(String visible) {
    return visible;
  }

  @Override
  protected int longest() {
    return 3000 + 750;
  }

  @Test
  void aNotificationIsAHeadlineAQuoteAndALink() throws Exception {
    LoggedRequest request =
        told(
            Messages.notification(
                "mention",
                Map.of("content", "<p>one</p><p>two</p>", "url", "https://m.example/@bob/1")));
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path");
    assertThat(request.getHeader("Content-Type")).startsWith("application/json");
    assertThat(visible(request))
        .isEqualTo(
            """
            @bob@other.example mentioned @alice@m.example
            one

            two
            https://m.example/@bob/1""");
    assertThat(
            SlackReader.blocks(request.getBodyAsString(), RichTextBlock.class).get(0).getElements())
        .hasSize(3)
        .element(1)
        .isInstanceOf(RichTextQuoteElement.class);
  }

  @Test
  void aPictureIsTheSmallOne() throws Exception {
    List<ImageBlock> images = SlackReader.blocks(told(PICTURE).getBodyAsString(), ImageBlock.class);
    assertThat(images).hasSize(1);
    assertThat(images.get(0).getImageUrl()).isEqualTo("https://files.example/small.png");
    assertThat(images.get(0).getAltText()).isEqualTo("a cat");
  }

  /** Slack fetches pictures first, and refuses the whole message for one it does not get. */
  @Test
  void aPictureThatSlackCannotFetchIsLeftOut() throws Exception {
    List<LoggedRequest> requests =
        toldInTurn(PICTURE, aResponse().withStatus(400).withBody("invalid_blocks"), taken());
    assertThat(requests).hasSize(2);
    String last = requests.get(1).getBodyAsString();
    assertThat(SlackReader.blocks(last, ImageBlock.class)).isEmpty();
    assertThat(SlackReader.words(last)).contains("look\n[image: a cat]");
  }

  /** What is behind a link may be hidden, or good for one use. */
  @Test
  void slackShowsNothingOfWhatIsBehindLinks() throws Exception {
    assertThat(json(told(Messages.text("https://m.example/1"))))
        .containsEntry("unfurl_links", false)
        .containsEntry("unfurl_media", false);
  }

  @Test
  void blocksAreNoLargerThanSlackTakes() throws Exception {
    String body = told(Messages.text("https://m.example/字 ".repeat(2000))).getBodyAsString();
    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(13_000 + 5_000);
    assertThat(visible(told(Messages.text("https://m.example/字 ".repeat(2000)))))
        .hasSizeGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource({"404, no_service", "403, invalid_token", "410, channel_is_archived"})
  void aWebhookThatWasDeletedIsSentNothingMore(int status, String code) {
    assertThat(gone(aResponse().withStatus(status).withBody(code + "\n")))
        .contains(code)
        .contains("webhook");
  }

  @Test
  void whatAnAdministratorForbidsIsExplained() {
    assertThat(dead(aResponse().withStatus(403).withBody("action_prohibited")))
        .contains("An administrator of the workspace");
  }
}
