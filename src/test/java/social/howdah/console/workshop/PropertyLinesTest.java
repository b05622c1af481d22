package social.howdah.console.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what Java reads. */
class PropertyLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ event.title }} is out: {{ event.url }}",
        "data.path == 'C:\\\\x' && data.name.matches('^\\\\d+$')",
        "a=b: c # no comment ! none",
        "# first sign",
        "Grüße an 😀 שלום\u2060",
        "tab\tand \\n that is none",
        "first\n  second, indented\n\n\tfourth \n# fifth\n\\",
        "ends with a backslash \\",
        "${is.kept}",
        "= first",
        ": first",
        "! first\\= \\\\: \\\\\\#",
        "x",
      })
  void valuesComeBack(String value) throws IOException {
    assertThat(read(PropertyLines.of("howdah.route.r.", Map.of("text", value))))
        .isEqualTo(Map.of("howdah.route.r.text", value));
  }

  @Test
  void aValueOfSeveralLinesStandsInSeveral() {
    assertThat(PropertyLines.of("howdah.route.r.", Map.of("text", "one\n two: {{ x }}")))
        .isEqualTo("howdah.route.r.text=one\\n\\\n    \\ two: {{ x }}\n");
  }

  private static Properties read(String lines) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(lines));
    return read;
  }
}
