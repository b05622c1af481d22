package social.howdah.forward.zulip;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.forward.ChatContract;
import social.howdah.forward.Messages;
import social.howdah.platform.config.InvalidConfigurationException;

class ZulipDestinationTest extends ChatContract {
  private static final String SPOILER = "\n```spoiler\n";

  private final Map<String, String> configured =
      new HashMap<>(Map.of("user", "bot@z.example", "token", "key", "channel", "social"));

  ZulipDestinationTest() {
    super(new ZulipKind());
  }

  @Override
  protected Map<String, String> properties(String url) {
    Map<String, String> properties = new HashMap<>(configured);
    properties.put("url", url);
    return properties;
  }

  @Override
  protected ResponseDefinitionBuilder taken() {
    return aResponse().withBody("{\"id\":42,\"msg\":\"\",\"result\":\"success\"}");
  }

  @Override
  protected String whole(LoggedRequest request) {
    return form(request).getOrDefault("content", "");
  }

  @Override
  protected String visible(LoggedRequest request) {
    return whole(request).split(SPOILER, 2)[0];
  }

  @Override
  protected String hidden(LoggedRequest request) {
    String[] parts = whole(request).split(SPOILER, 2);
    return parts.length == 1 ? "" : parts[1].split("\n```", 2)[0];
  }

  /** A character reference is no markup. */
  @Override
  protected Pattern live() {
    return Pattern.compile(
        "[*`~\\[\\]<|$]|(?<!/)@|@(all|here)|(?<!&)#|&(?!#)|(?<!https):|(?m:^\\s*[>+-])");
  }

  @Override
  protected String strangers(String visible) {
    return visible.replaceAll("(?m)^\\*\\*|\\*\\*$|^> ", "");
  }

  @Override
  protected int longest() {
    return 10_000;
  }

  @Test
  void aBotWritesIntoATopic() throws Exception {
    LoggedRequest request = told(mention("<p>a*b</p>", "https://m.example/@bob/1"));
    assertThat(request.getUrl()).isEqualTo("/T0/secret-path/api/v1/messages");
    assertThat(request.getHeader("Authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("bot@z.example:key".getBytes(StandardCharsets.UTF_8)));
    assertThat(form(request))
        .containsEntry("type", "stream")
        .containsEntry("to", "social")
        .containsEntry("topic", "Mastodon")
        .containsEntry(
            "content",
            """
            **&#64;bob&#64;other.example mentioned &#64;alice&#64;m.example**
            > a&#42;b
            https://m.example/@bob/1""");
  }

  @Test
  void theMessagesIdIsKept() throws Exception {
    assertThat(receipt(Messages.text("hello")).reference()).isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "token", "channel"})
  void whatItCannotDoWithoutStopsTheStart(String key) {
    configured.remove(key);
    assertThatThrownBy(() -> told(Messages.text("hello")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("howdah.destination.chat." + key + " must be set.");
  }

  @Test
  void aChannelThatWasDeletedIsSentNothingMore() {
    assertThat(
            gone(
                aResponse()
                    .withStatus(400)
                    .withBody(
                        "{\"result\":\"error\",\"code\":\"STREAM_DOES_NOT_EXIST\",\"msg\":\"\"}")))
        .contains("Make the channel");
  }

  private static Map<String, String> form(LoggedRequest request) {
    Map<String, String> form = new HashMap<>();
    for (String field : request.getBodyAsString().split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }
}
