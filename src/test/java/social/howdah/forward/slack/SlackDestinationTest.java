package social.howdah.forward.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextQuoteElement;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Messages;
import social.howdah.platform.json.Json;

class SlackDestinationTest extends ChatContract {
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
  protected Pattern live() {
    return Pattern.compile("⟦");
  }

  @Override
  protected int longest() {
    return 3000 + 750;
  }

  @Test
  void aNotificationIsAHeadlineAQuoteAndALink() throws Exception {
    LoggedRequest request = told(mention("<p>one</p><p>two</p>", "https://m.example/@bob/1"));
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
    List<ImageBlock> images = SlackReader.blocks(told(IMAGE).getBodyAsString(), ImageBlock.class);
    assertThat(images).hasSize(1);
    assertThat(images.get(0).getImageUrl()).isEqualTo("https://files.example/small.png");
    assertThat(images.get(0).getAltText()).isEqualTo("a cat");
  }

  /** Slack fetches pictures first, and refuses the whole message for one it does not get. */
  @Test
  void aPictureThatSlackCannotFetchIsLeftOut() throws Exception {
    List<LoggedRequest> requests =
        toldInTurn(IMAGE, aResponse().withStatus(400).withBody("invalid_blocks"), taken());
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

  /** More than 13 kB have been seen to be refused; the text beside the blocks does not count. */
  @Test
  void blocksAreNoLargerThanSlackTakes() throws Exception {
    assertThat(blocks(told(Messages.text("https://m.example/字 ".repeat(2000)))))
        .hasSizeBetween(4_000, 13_000);
    Map<String, String> described =
        Map.of(
            "type", "image",
            "url", "https://files.example/1.png",
            "description", "字".repeat(1500));
    assertThat(
            blocks(
                told(
                    Messages.notification(
                        "mention",
                        Map.of("media_attachments", Collections.nCopies(4, described))))))
        .hasSizeBetween(4_000, 13_000);
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

  private static byte[] blocks(LoggedRequest request) {
    return Json.write(Objects.requireNonNull(json(request).get("blocks")))
        .getBytes(StandardCharsets.UTF_8);
  }
}
