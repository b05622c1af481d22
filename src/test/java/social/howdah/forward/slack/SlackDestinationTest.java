package social.howdah.forward.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.forward.DestinationContract;
import social.howdah.forward.Messages;
import social.howdah.message.ChatMessage;
import social.howdah.platform.json.Json;

class SlackDestinationTest extends DestinationContract {

  SlackDestinationTest() {
    super(new SlackKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    return Map.of("url", url);
  }

  @Test
  void aNotificationIsAHeadlineAQuoteAndALink() throws Exception {
    ChatMessage mention =
        Messages.notification(
            "mention",
            Map.of("content", "<p>one</p><p>two</p>", "url", "https://m.example/@bob/1"));
    assertThat(text(mention))
        .isEqualTo(
            """
            *@bob@other.example mentioned @alice@m.example*
            > one
            >\s
            > two
            https://m.example/@bob/1""");
  }

  @Test
  void theRoutesWordsStandAlone() throws Exception {
    assertThat(text(Messages.text("Deployed: ✅ 𝄞"))).isEqualTo("Deployed: ✅ 𝄞");
  }

  @Test
  void nobodyOutsideCanCallTheChannelOrMakeALink() throws Exception {
    assertThat(text(Messages.text("<!channel> <https://evil.example|click> & co")))
        .isEqualTo("&lt;!channel&gt; &lt;https://evil.example|click&gt; &amp; co");
    assertThat(text(Messages.text("@channel @here @All @everyone @allison")))
        .isEqualTo("@\u2060channel @\u2060here @\u2060All @\u2060everyone @allison");
  }

  private String text(ChatMessage message) throws Exception {
    LoggedRequest request = told(message);
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path");
    assertThat(request.getHeader("Content-Type")).startsWith("application/json");
    Map<String, ?> json = Json.readPayload(request.getBody());
    assertThat(json).containsOnlyKeys("text");
    return String.valueOf(json.get("text"));
  }
}
