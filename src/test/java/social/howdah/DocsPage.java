package social.howdah;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/** A page of the documentation whose examples are executed. */
public record DocsPage(String text) {

  public static DocsPage read(String path) {
    try {
      return new DocsPage(Files.readString(Path.of(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of the tables between two headings, whose first cell is code. */
  public Stream<List<String>> rows(String from, String to) {
    String part = text.substring(text.indexOf("\n" + from), text.indexOf("\n" + to));
    return Pattern.compile("(?m)^\\| `(.*)` \\| (.*) \\|$")
        .matcher(part)
        .results()
        .map(row -> List.of(shown(row.group(1)), shown(row.group(2))));
  }

  /** The first example in JSON. */
  @SuppressWarnings("NullAway") // examples hold what is asked of them
  public Map<String, Object> json() throws MalformedJsonException {
    Matcher json = Pattern.compile("(?s)```json\n(.*?)```").matcher(text);
    assertThat(json.find()).isTrue();
    return Json.readPayload(json.group(1).getBytes(StandardCharsets.UTF_8));
  }

  /** The page from a heading on. */
  public DocsPage from(String heading) {
    return new DocsPage(text.substring(text.indexOf("\n" + heading)));
  }

  /** What a reader sees of a cell. */
  private static String shown(String cell) {
    return cell.replace("\\|", "|").replace("\\`", "`").replace("&#8288;", "\u2060");
  }
}
