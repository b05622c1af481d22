package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final Map<String, Object> VARIABLES =
      Map.of("data", Map.of("name", "howdah & co", "author", "@mallory #spam"));

  @Test
  void rendersPlainText() throws Exception {
    assertThat(Template.of(" {{ data.name }} is out ", false).render(VARIABLES))
        .isEqualTo("howdah & co is out");
  }

  @Test
  void onlyTheRoutesOwnMarkupIsLive() throws Exception {
    assertThat(Template.of("@team #release by {{ data.author }}", false).render(VARIABLES))
        .isEqualTo("@team #release by @\u2060mallory #\u2060spam");
  }

  @Test
  void trustLeavesItAsItIs() throws Exception {
    assertThat(Template.of("{{ data.author }}", true).render(VARIABLES))
        .isEqualTo("@mallory #spam");
  }

  @Test
  void aHoleIsAnErrorUnlessTheTemplateFillsIt() throws Exception {
    assertThatThrownBy(() -> Template.of("{{ data.gone.name }}", false).render(VARIABLES))
        .isInstanceOf(RoutingException.class)
        .hasMessageStartingWith("The template failed: {{ data.gone.name }}");
    assertThat(Template.of("{{ data.gone | default('nobody') }}", false).render(VARIABLES))
        .isEqualTo("nobody");
  }

  @Test
  void javaIsOutOfReach() {
    assertThatThrownBy(
            () -> Template.of("{{ data.getClass().getClassLoader() }}", false).render(VARIABLES))
        .isInstanceOf(RoutingException.class);
  }

  @Test
  void anEndlessTextIsCutOff() {
    assertThatThrownBy(
            () ->
                Template.of("{% for i in range(1, 100000) %}{{ data.name }}{% endfor %}", false)
                    .render(VARIABLES))
        .isInstanceOf(RoutingException.class);
  }

  @Test
  void aMistakeIsRefusedAtTheStart() {
    assertThatThrownBy(() -> Template.of("{{ data.name ", false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
