package social.howdah.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>one<br>two</p><p>three</p> | one/two//three",
        "<p>Fish &amp; chips &lt;3</p> | Fish & chips <3",
        "<p><span class=\"h-card\"><a href=\"https://m.example/@al\" class=\"u-url mention\">@<span>al</span></a></span> hi</p> | @al hi",
        "<p>see <a href=\"https://example.org/long/path\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">example.org/lo</span><span class=\"invisible\">ng/path</span></a>!</p> | see https://example.org/long/path!",
        "<p><a href=\"https://m.example/tags/x\" class=\"mention hashtag\">#<span>x</span></a></p> | #x",
        "<p class=\"quote-inline\">RE: <a href=\"https://m.example/1\">x</a></p><p>so</p> | so",
        "<ul><li>a</li><li>b</li></ul> | • a/• b",
        "<script>alert(1)</script>text | text"
      })
  void readsAsText(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(lines(text));
  }

  /** A slash that stands for a line end, not one of a URL. */
  private static String lines(String text) {
    return text.contains("http") ? text : text.replace('/', '\n');
  }
}
