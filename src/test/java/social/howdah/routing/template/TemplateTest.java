package social.howdah.routing.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.howdah.message.Event;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

class TemplateTest {
  private static final Facts FACTS =
      Facts.of(
          Event.bare(
              "ci",
              "1",
              "release",
              Instant.EPOCH,
              null,
              Map.of("name", "howdah & co", "author", "@mallory #spam")),
          Instant.EPOCH);

  @Test
  void rendersPlainText() throws Exception {
    assertThat(Template.of(" {{ data.name }} is out ", false).render(FACTS))
        .isEqualTo("howdah & co is out");
  }

  @Test
  void onlyTheRoutesOwnMarkupIsLive() throws Exception {
    assertThat(Template.of("@team #release by {{ data.author }}", false).render(FACTS))
        .isEqualTo("@team #release by @\u2060mallory #\u2060spam");
  }

  @Test
  void trustLeavesItAsItIs() throws Exception {
    assertThat(Template.of("{{ data.author }}", true).render(FACTS)).isEqualTo("@mallory #spam");
  }

  @Test
  void aHoleIsAnErrorUnlessTheTemplateFillsIt() throws Exception {
    assertThatThrownBy(() -> Template.of("{{ data.gone.name }}", false).render(FACTS))
        .isInstanceOf(RoutingException.class)
        .hasMessageStartingWith("The template failed: {{ data.gone.name }}");
    assertThat(Template.of("{{ data.gone | default('nobody') }}", false).render(FACTS))
        .isEqualTo("nobody");
  }

  @Test
  void whatASourceDoesNotSayCanBeAskedFor() throws Exception {
    assertThat(
            Template.of("{% if event.actor %}by {{ event.actor }}{% else %}done{% endif %}", false)
                .render(FACTS))
        .isEqualTo("done");
  }

  @Test
  void javaIsOutOfReach() {
    assertThatThrownBy(
            () -> Template.of("{{ data.getClass().getClassLoader() }}", false).render(FACTS))
        .isInstanceOf(RoutingException.class);
  }

  @Test
  void anEndlessTextIsCutOff() {
    assertThatThrownBy(
            () ->
                Template.of("{% for i in range(1, 100000) %}{{ data.name }}{% endfor %}", false)
                    .render(FACTS))
        .isInstanceOf(RoutingException.class);
  }

  @Test
  void aMistakeIsRefusedAtTheStart() {
    assertThatThrownBy(() -> Template.of("{{ data.name ", false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
