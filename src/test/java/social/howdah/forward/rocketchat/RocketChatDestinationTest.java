package social.howdah.forward.rocketchat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import social.howdah.forward.ChatContract;

class RocketChatDestinationTest extends ChatContract {

  RocketChatDestinationTest() {
    super(new RocketChatKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    return Map.of("url", url, "channel", "#mastodon", "username", "Mastodon");
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withBody("{\"success\":true}");
  }

  @Override
  protected String visible(LoggedRequest request) {
    return String.valueOf(json(request).get("text"));
  }

  /** As Rocket.Chat's own parser of messages reads them. */
  @Override
  protected Pattern live() {
    return Pattern.compile(
        "(?<!\\\\)[*_`~#]|[<|!\\]](?!\u2060)|(?<!/)@(?!\u2060)|@(all|here)|(?m:^[>-](?!\u2060))");
  }

  @Override
  protected String strangers(String visible) {
    return visible.replaceAll("(?m)^\\*|(?<!\\\\)\\*$|^> ", "");
  }

  @Override
  protected int longest() {
    return 5000;
  }

  @Test
  void aNotificationIsAHeadlineAQuoteAndALink() throws Exception {
    LoggedRequest request = told(mention("<p>a_b</p>", "https://m.example/@bob_x/1"));
    assertThat(json(request))
        .containsEntry(
            "text",
            """
            *@\u2060bob@\u2060other.example mentioned @\u2060alice@\u2060m.example*
            > a\\_b
            https://m.example/@bob_x/1""")
        .containsEntry("channel", "#mastodon")
        .containsEntry("alias", "Mastodon");
  }

  @Test
  void anIntegrationThatWasDeletedIsSentNothingMore() {
    assertThat(
            gone(
                aResponse()
                    .withStatus(404)
                    .withBody(
                        "{\"success\":false,\"error\":\"Invalid integration id or token provided.\"}")))
        .contains("Make an incoming integration");
  }

  @Test
  void aSuccessThatIsNoneIsADeadLetter() {
    assertThat(dead(aResponse().withBody("{\"success\":false}"))).contains("did not take");
  }

  @Test
  void aChannelThatMustNotBeChosenIsExplained() {
    assertThat(
            dead(
                aResponse()
                    .withStatus(400)
                    .withBody(
                        "{\"success\":false,\"error\":\"overriding destination channel is disabled"
                            + " for this integration\"}")))
        .contains("Leave out .channel");
  }
}
