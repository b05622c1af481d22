package social.howdah.platform.html;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A status' HTML as readable text: paragraphs and line breaks stay, links show where they lead,
 * mentions and hashtags as they are written.
 *
 * @see <a href="https://docs.joinmastodon.org/spec/activitypub/#sanitization">Mastodon: HTML
 *     sanitization</a>
 */
public final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of("p", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "div");

  private HtmlText() {}

  public static String of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    // A quote is shown by the client that knows it; the link is for those that do not.
    body.select(".quote-inline").remove();
    StringBuilder text = new StringBuilder();
    body.traverse(new Visitor(text));
    return text.toString().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  private record Visitor(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && !isInLink(words)) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "br" -> text.append('\n');
          case "li" -> text.append("\n• ");
          case "a" -> text.append(isPlainLink(element) ? element.attr("href") : element.text());
          default -> {}
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
        text.append("\n\n");
      }
    }

    private static boolean isInLink(TextNode words) {
      Element parent = words.parent();
      return parent != null && parent.closest("a") != null;
    }

    private static boolean isPlainLink(Element link) {
      return !link.hasClass("mention") && !link.hasClass("hashtag") && !link.attr("href").isEmpty();
    }
  }
}
