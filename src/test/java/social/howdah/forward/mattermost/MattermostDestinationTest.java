package social.howdah.forward.mattermost;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Messages;
import social.howdah.platform.config.InvalidConfigurationException;

class MattermostDestinationTest extends ChatContract {
  private final Map<String, String> further = new HashMap<>();

  MattermostDestinationTest() {
    super(new MattermostKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    Map<String, String> properties = new HashMap<>(further);
    properties.put("url", url);
    return properties;
  }

  @Override
  protected String visible(LoggedRequest request) {
    return String.valueOf(json(request).get("text"));
  }

  @Override
  protected Pattern live() {
    return Pattern.compile(
        "(?<!\\\\)[*`~\\[\\]|]|(?<![\\\\a-z])_|(?m:^[#>-])|<|(?<!/)@(?!\u2060)|@(all|here)");
  }

  @Override
  protected String strangers(String visible) {
    return visible.replaceAll("(?m)^\\*\\*|\\*\\*$|^> ", "");
  }

  @Override
  protected int longest() {
    return 16_383;
  }

  @Test
  void aNotificationIsAHeadlineAQuoteAndALink() throws Exception {
    LoggedRequest request = told(mention("<p>one_two</p><p>!</p>", "https://m.example/@bob_x/1"));
    assertThat(visible(request))
        .isEqualTo(
            """
            **@\u2060bob@\u2060other\\.example mentioned @\u2060alice@\u2060m\\.example**
            > one\\_two
            >\s
            > \\!
            https://m.example/@bob_x/1""");
    assertThat(json(request)).containsOnlyKeys("text");
  }

  @Test
  void aPictureIsAnAttachment() throws Exception {
    LoggedRequest request =
        told(
            Messages.notification(
                "mention",
                Map.of(
                    "media_attachments",
                    List.of(
                        Map.of(
                            "type",
                            "image",
                            "url",
                            "https://files.example/1.png",
                            "description",
                            "a cat")))));
    assertThat(json(request))
        .containsEntry(
            "attachments",
            List.of(
                Map.of("image_url", "https://files.example/1.png", "fallback", "[image: a cat]")));
  }

  @Test
  void channelNameAndIconAreTheConfiguredOnes() throws Exception {
    further.putAll(
        Map.of(
            "channel", "town-square", "username", "Mastodon", "icon", "https://a.example/i.png"));
    assertThat(json(told(Messages.text("hello"))))
        .containsEntry("channel", "town-square")
        .containsEntry("username", "Mastodon")
        .containsEntry("icon_url", "https://a.example/i.png");
  }

  @Test
  void anIconThatIsNoAddressStopsTheStart() {
    further.put("icon", ":elephant:");
    assertThatThrownBy(() -> told(Messages.text("hello")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.destination.chat.icon must be a URL");
  }

  @ParameterizedTest
  @CsvSource({
    "400, web.incoming_webhook.invalid.app_error",
    "404, web.incoming_webhook.general.app_error"
  })
  void aWebhookThatWasDeletedIsSentNothingMore(int status, String id) {
    assertThat(gone(aResponse().withStatus(status).withBody("{\"id\":\"" + id + "\"}")))
        .contains("Make an incoming webhook");
  }
}
