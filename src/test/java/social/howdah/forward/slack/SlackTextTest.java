package social.howdah.forward.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Messages;

/** What Slack's notifications say, and what Mattermost and Rocket.Chat read of the format. */
class SlackTextTest extends ChatContract {

  SlackTextTest() {
    super(new SlackKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    return Map.of("url", url);
  }

  @Override
  protected String visible(LoggedRequest request) {
    return String.valueOf(json(request).get("text"));
  }

  /** Emphasis of strangers may become emphasis; a call, a mention or a link text may not. */
  @Override
  protected Pattern live() {
    return Pattern.compile(
        "[<>]|&(?!(amp|lt|gt);)|@(channel|here|all|everyone)\\b|]\\(", Pattern.CASE_INSENSITIVE);
  }

  @Override
  protected String strangers(String visible) {
    return visible.replaceAll("(?m)^> ", "");
  }

  @Override
  protected int longest() {
    return 4000;
  }

  @Test
  void aNotificationIsAHeadlineAQuoteAndALink() throws Exception {
    assertThat(visible(told(mention("<p>one</p><p>two</p>", "https://m.example/@bob/1?a&b"))))
        .isEqualTo(
            """
            *@bob@other.example mentioned @alice@m.example*
            > one
            >\s
            > two
            https://m.example/@bob/1?a&amp;b""");
  }

  @Test
  void theRoutesWordsStandAlone() throws Exception {
    assertThat(visible(told(Messages.text("Deployed: ✅ 𝄞")))).isEqualTo("Deployed: ✅ 𝄞");
  }

  @Test
  void nobodyOutsideCanCallTheChannelOrMakeALink() throws Exception {
    assertThat(visible(told(Messages.text("<!channel> <https://evil.example|click> & co"))))
        .isEqualTo("&lt;!channel&gt; &lt;https://evil.example|click&gt; &amp; co");
    assertThat(visible(told(Messages.text("@channel @here @All @everyone @allison"))))
        .isEqualTo("@\u2060channel @\u2060here @\u2060All @\u2060everyone @allison");
  }
}
