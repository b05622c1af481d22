package social.howdah.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.platform.SettableClock;

class WordsExtensionTest {
  private static final String HOSTILE = "<b>\"&\uE0000\uE001";

  private final SettableClock clock = new SettableClock();
  private final WordsExtension extension = new WordsExtension(new Words(clock));

  static List<String> templates() throws IOException {
    return Templates.all().stream()
        .map(file -> Templates.ROOT.relativize(file).toString())
        .toList();
  }

  @Test
  void aSentenceKeepsTheMarkupOfItsValues() throws IOException {
    assertThat(said("{{ t('unlink.keep', code(value)) }}", "a"))
        .isEqualTo("It waits for a new account under the alias <code>a</code>");
    assertThat(said("{{ t('approvals.asked-by', value, when(now)) }}", "ada"))
        .isEqualTo(
            "asked for by ada, until <time datetime=\"%1$s\" title=\"Sunday 1 November 2026"
                    .formatted(clock.instant())
                + " 12:00:00 +00:00 UTC\">12:00:00</time>");
  }

  @Test
  void aKeyEndsInAWordOfTheCodeOrIsChosen() throws IOException {
    assertThat(said("{{ t('notice.' + value) }}", Notice.GRANTED)).isEqualTo("Granted.");
    assertThat(
            said("{{ t(value is empty ? 'home.own' : 'home.shared', code('a'), value) }}", "ada"))
        .isEqualTo("alias <code>a</code>, the organisation&apos;s, linked by ada");
    assertThat(said("{{ value is empty ? t('rule.nowhere') : value | join(', ') }}", List.of(1, 2)))
        .isEqualTo("1, 2");
  }

  @Test
  void whatIsNoMarkupIsText() throws IOException {
    String text = "&lt;b&gt;&quot;&amp;";
    assertThat(said("{{ t('unlink.keep', value) }}", HOSTILE)).contains(text);
    assertThat(said("{{ t('unlink.keep', code(value)) }}", HOSTILE)).contains(text);
    assertThat(said("{{ t('approvals.asked-by', value, strong('x')) }}", HOSTILE))
        .contains(text)
        .doesNotContain("<b>");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateCanBeRead(String name) {
    ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
    loader.setPrefix("social/howdah/console/");
    PebbleEngine engine = new PebbleEngine.Builder().loader(loader).extension(extension).build();
    assertThat(engine.getTemplate(name).getName()).isEqualTo(name);
  }

  private String said(String template, Object value) throws IOException {
    PebbleEngine engine =
        new PebbleEngine.Builder().loader(new StringLoader()).extension(extension).build();
    Map<String, Object> values = new HashMap<>();
    values.put(WordsExtension.ZONE, ZoneId.of("UTC"));
    values.put("value", value);
    values.put("now", clock.instant());
    StringWriter html = new StringWriter();
    engine.getTemplate(template).evaluate(html, values, Locale.ENGLISH);
    return html.toString();
  }
}
