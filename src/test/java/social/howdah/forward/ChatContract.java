package social.howdah.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.ChatMessage;

/** What every chat keeps to besides: strangers write most of what it shows. */
public abstract class ChatContract extends DestinationContract {
  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final String LINK = "https://m.example/@bob/1";
  private static final String PICTURE = "https://files.example/1.png";

  /** An image, for chats that show the small one. */
  protected static final ChatMessage IMAGE =
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

  protected ChatContract(DestinationKind kind) {
    super(kind);
  }

  /** All a request says. */
  protected String whole(LoggedRequest request) {
    return request.getBodyAsString();
  }

  /** What people see at once. */
  protected abstract String visible(LoggedRequest request);

  /** What they see when they ask for it; empty in a chat that cannot hide. */
  protected String hidden(LoggedRequest request) {
    return "";
  }

  /** What the chat would take for markup, a mention or a link text. */
  protected abstract Pattern live();

  /** The longest text it takes. */
  protected abstract int longest();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> <!here> <@U123> <#C123>",
        "@channel @here @all @everyone @allison",
        "https://good.example/@all https://good.example/@here",
        "<users/all> <users/123>",
        "@**all** @_**Bob|9** @*admins* #**general>topic**",
        "<@&42> <@42> <#42> <:name:42> <t:0>",
        "<https://evil.example|https://good.example>",
        "[https://good.example](https://evil.example)",
        "![x](https://evil.example/x.png)",
        "https://good.example/|https://evil.example",
        "*bold* _italic_ ~struck~ `code` **bold** __under__ ~~struck~~ ||hidden||",
        "```\ncode\n``` ~~~ ```quote",
        "# heading\n> quote\n- list\n* list\n1. one\n--- \n| a | b |",
        "<b>bold</b> <a href=\"https://evil.example\">good</a> <at>Bob</at> &lt;b&gt;",
        "$$x$$ <time:2026-01-01> :smile:",
      })
  void whatStrangersWriteIsShownAsItIs(String hostile) throws Exception {
    assertThat(visible(told(Messages.text(hostile)))).doesNotContainPattern(live());
    ChatMessage mention = Messages.notification("mention", Map.of("content", escaped(hostile)));
    assertThat(strangers(visible(told(mention)))).doesNotContainPattern(live());
  }

  /** What is seen of a notification without the marks that are ours. */
  protected String strangers(String visible) {
    return visible;
  }

  @Test
  void emojiAndWordsFromRightToLeftSurvive() throws Exception {
    String words = "✅ 𝄞 שלום עולם مرحبا " + FAMILY + " 🏳️‍🌈 e\u0301";
    assertThat(visible(told(Messages.text(words)))).contains(words);
  }

  @Test
  void aContentWarningHidesTheWordsAndThePictures() throws Exception {
    LoggedRequest request = told(status("He dies.", Map.of("spoiler_text", "the last page")));
    assertThat(visible(request))
        .contains("the last page")
        .contains("sensitive image")
        .doesNotContain("He dies", "a cat");
    assertThat(whole(request)).doesNotContain(PICTURE);
    String hidden = hidden(request);
    if (hidden.isEmpty()) {
      assertThat(whole(request)).doesNotContain("He dies");
    } else {
      assertThat(hidden).contains("He dies");
    }
  }

  @Test
  void sensitiveMediaAreNotShown() throws Exception {
    LoggedRequest request = told(status("look", Map.of("sensitive", true)));
    assertThat(visible(request)).contains("look").contains("sensitive image");
    assertThat(whole(request)).doesNotContain(PICTURE, "a cat");
  }

  @Test
  void picturesHaveTheirDescription() throws Exception {
    LoggedRequest request = told(status("look", Map.of()));
    assertThat(whole(request)).contains(PICTURE).contains("a cat");
  }

  @Test
  void whatIsTooLongIsCutBetweenCharactersAndTheLinkStays() throws Exception {
    LoggedRequest request = told(status(FAMILY.repeat(10_000), Map.of()));
    String visible = visible(request);
    assertThat(visible.length()).isBetween(longest() / 3, longest());
    assertThat(whole(request)).contains(LINK);
    assertThat(visible).contains(FAMILY + "…");
    assertThat(visible.replace(FAMILY, "")).doesNotContain("👨", "👩", "👧", "\u200d");
  }

  /** A hundred thousand marks become more when each is escaped. */
  @Test
  void whatGrowsByEscapingIsCut() throws Exception {
    String visible = visible(told(Messages.text("*<&@".repeat(25_000))));
    assertThat(visible.length()).isBetween(longest() / 4, longest());
  }

  /** Somebody mentions the account, in HTML. */
  protected static ChatMessage mention(String html, String url) {
    return Messages.notification("mention", Map.of("content", html, "url", url));
  }

  private static ChatMessage status(String words, Map<String, ?> further) {
    Map<String, @Nullable Object> status = new HashMap<>(further);
    status.put("content", "<p>" + words + "</p>");
    status.put("url", LINK);
    status.put(
        "media_attachments",
        List.of(Map.of("type", "image", "url", PICTURE, "description", "a cat")));
    return Messages.notification("mention", status);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }
}
