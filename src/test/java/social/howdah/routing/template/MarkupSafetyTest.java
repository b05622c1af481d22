package social.howdah.routing.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

/**
 * Whoever writes a payload cannot call people or fill hashtags, whatever a template does with it.
 */
class MarkupSafetyTest {
  /** What Mastodon would take for a mention or a hashtag, and wide signs that others would. */
  private static final Pattern LIVE =
      Pattern.compile("(?<![=/\\p{L}\\p{M}\\p{Nd}_])[@＠﹫](?=\\w)|(?<![=/)\\p{Alnum}])[#＃﹟](?=\\w)");

  private static final Facts FACTS =
      TestFacts.of(
          Map.of(
              "text",
              "@all and #all, ＠all ＃all ﹫all ﹟all \u200b@all \u0301@all",
              "entity",
              "&commat;all &#64;all &num;all &#35;all",
              "markdown",
              "**@all** [@all](https://x.example) `#all` \\@all &commat;all <b>@</b>all",
              "at",
              "@",
              "hash",
              "#",
              "name",
              "all",
              "pattern",
              "'@all'",
              "list",
              List.of("@all", "#all"),
              "map",
              Map.of("@all", "#all")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ data.text }}",
        "{{ event.actor }} {{ event.title }} {{ event.labels }}",
        "{{ data.text | upper }} {{ data.text | lower }} {{ data.text | title }}",
        "{{ data.text | truncate(20) }}",
        "{{ data.markdown | markdown }}",
        "{{ data.entity | html }}",
        "{{ data.entity | markdown | upper }}",
        "{{ data.at ~ data.name }} {{ data.hash ~ data.name }}",
        "{{ data.at }}{{ data.name }} {{ data.hash }}{{ data.name }}",
        "{{ data.list }} {{ data.map }} {{ data.list | join(' ') }} {{ data.list | first }}",
        "{{ data.text | slice(0, 4) }}{{ data.text | replace({'and': '@all'}) }}",
        "{{ event.time | date(data.pattern) }}",
        "{{ data.name | link(data.text) }} {{ data.text | code }} {{ 2 | plural(data.text) }}",
        "{{ data.gone | default(data.text) }}",
        "{{ true ? data.text : 'x' }}",
        "{% for entry in data.map %}{{ entry.key }} {{ entry.value }}{% endfor %}",
        "{% set x = data.text %}{{ x }} {{ (x) }} {{ [x] }} {{ {'a': x} }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(data.text) }} {{ m(data.entity) | html }}",
      })
  void isNeutralised(String template) throws Exception {
    String text = Template.of(template, false).render(FACTS);
    assertThat(text).isNotEmpty();
    assertThat(LIVE.matcher(text).results().map(result -> text.substring(result.start())))
        .as(text)
        .isEmpty();
  }

  @Test
  void theAuthorsOwnMarkupStays() throws Exception {
    String template =
        "{% macro team() %}@team{% endmacro %}@team #release {{ '@team' }}"
            + " {{ event.bot ? '@ops' : '#people' }} {{ team() }}";
    assertThat(Template.of(template, false).render(FACTS))
        .isEqualTo("@team #release @team #people @team");
  }

  @Test
  void trustLeavesThePayloadsMarkup() throws Exception {
    assertThat(Template.of("{{ event.actor }}", true).render(FACTS)).isEqualTo("@mallory");
  }

  /** What would undo it is not part of the language. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ data.text | raw }}",
        "{{ data.text | escape('html') }}",
        "{% autoescape false %}{{ data.text }}{% endautoescape %}",
        "{% filter html %}{{ data.entity }}{% endfilter %}",
        "{% block x %}{{ data.text }}{% endblock %}",
        "{% extends 'x' %}",
        "{% embed 'x' %}{% endembed %}",
        "{% parallel %}{{ data.text }}{% endparallel %}",
        "{% cache 'x' %}{{ data.text }}{% endcache %}",
        "{{ 'QGFsbA==' | base64decode }}",
        "{{ i18n('messages', 'x') }}",
        "{{ template.engine }}",
        "{{ template.evaluate() }}",
        "{{ data.text.getClass() }}",
        "{{ data.text.class.name }}",
        "{{ locale.getDefault() }}",
        "{{ now.plusSeconds(1) }}"
      })
  void noWayAroundIt(String template) {
    assertThatThrownBy(() -> Template.of(template, false).render(FACTS))
        .isInstanceOfAny(IllegalArgumentException.class, RoutingException.class);
  }

  @Test
  void aWordThatWillBeCutHidesNoMention() {
    String text = Markup.neutralise("x".repeat(499) + "@all");
    assertThat(text).endsWith("@\u2060all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.peb",
        "/etc/passwd",
        "sub/../../secret.peb",
        "..\\secret.peb",
        "secret",
        "file:///etc/passwd"
      })
  void noFileButThoseOfTheDirectory(String name, @TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("secret.peb"), "secret");
    Path templates = Files.createDirectory(directory.resolve("templates"));
    Files.writeString(templates.resolve("known.peb"), "known");
    Templates read = Templates.read(templates);
    assertThatThrownBy(() -> read.file(name, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no template file %s; there are: [known.peb]".formatted(name));
    for (String tag : List.of("include", "import")) {
      assertThatThrownBy(
              () -> read.text("{%% %s '%s' %%}".formatted(tag, name.replace("\\", "\\\\")), false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("there is no template file");
    }
    assertThatThrownBy(() -> read.text("{% include data.name %}", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in quotes");
  }

  @Test
  void aLinkToTheOutsideIsRefused(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("secret"), "secret");
    Path templates = Files.createDirectory(directory.resolve("templates"));
    Files.createSymbolicLink(templates.resolve("link.peb"), directory.resolve("secret"));
    assertThatThrownBy(() -> Templates.read(templates))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("link.peb, a link to the outside");
  }
}
