package social.howdah.routing.template;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Markdown and HTML as readable text: paragraphs, lines and lists stay, a link shows its words and
 * where it leads. Markdown is read by way of its HTML, which it may contain.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>
 */
final class PlainText {
  /**
   * More is not read: a status shows some hundred characters of it, and what is left open in
   * Markdown is looked for to the end each time.
   */
  private static final int LONGEST = 40_000;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();
  private static final Set<String> BLOCKS =
      Set.of("p", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "div");

  private PlainText() {}

  static String ofMarkdown(String markdown) {
    return ofHtml(RENDERER.render(PARSER.parse(shortened(markdown))));
  }

  static String ofHtml(String html) {
    StringBuilder text = new StringBuilder();
    Jsoup.parseBodyFragment(shortened(html)).body().traverse(new Writer(text));
    return text.toString()
        .replaceAll("[ \\t]{1,100}\\n", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private record Writer(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String whole = words.getWholeText();
        Element parent = words.parent();
        boolean preformatted = parent != null && parent.closest("pre") != null;
        text.append(preformatted ? whole : flowing(whole));
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "br" -> text.append('\n');
          case "li" -> text.append("\n• ");
          case "img" -> text.append(element.attr("alt"));
          default -> {}
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("a")) {
          lead(element.attr("href"));
        } else if (BLOCKS.contains(element.normalName())) {
          text.append("\n\n");
        }
      }
    }

    /** Lines of a paragraph go on; one that begins, begins without a space. */
    private String flowing(String words) {
      String line = words.replaceAll("\\s+", " ");
      boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      return begins ? line.stripLeading() : line;
    }

    /** Where a link leads, unless its words say that already. */
    private void lead(String url) {
      if (url.startsWith("http")
          && text.indexOf(url, Math.max(0, text.length() - url.length())) < 0) {
        text.append(" (").append(url).append(')');
      }
    }
  }
}
