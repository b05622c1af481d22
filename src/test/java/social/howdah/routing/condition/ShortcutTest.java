package social.howdah.routing.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelVariableResolver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.routing.language.Facts;

class ShortcutTest {
  private static final Facts FACTS = facts("push", "ada", true, List.of("bug", "urgent"));

  /** The last part of each would fail, so nobody asked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.type == 'release'",
        "'release' == event.type",
        "event.type != 'push'",
        "'push' != event.type",
        "event.type in ['release', 'fork']",
        "event.type in []",
        "event.type.startsWith('release')",
        "event.url.endsWith('.org')",
        "event.title.contains('down')",
        "event.labels.hasAny(['ui'])",
        "event.labels.hasAll(['bug', 'ui'])",
        "'ui' in event.labels",
        "!event.bot",
        "has(event.title)",
        "event.actor == 'eve' || event.actor == 'mallory'",
        "(event.type == 'push' && event.actor == 'eve')"
      })
  void refusesWithoutAsking(String expression) throws Exception {
    assertThat(shortcut(expression)).isFalse();
    assertThat(Condition.of(expression + " && data.missing.too == 1").holds(FACTS)).isFalse();
    assertThat(Condition.of("data.missing.too == 1 && " + expression).holds(FACTS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.type == event.subject",
        "event.type == 'x' || data.x == 1",
        "!(event.type == 'push')",
        "event.labels == ['x']",
        "event.labels.exists(event, event == 'x')",
        "data.type == 'x'",
        "event.type + '' == 'x'",
        "false"
      })
  void whatIsNoComparisonWithAConstantIsAsked(String expression) throws Exception {
    assertThat(shortcut(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.type == 'push' && event.labels.size() == 3",
        "event.bot && event.actor.matches('e.*')"
      })
  void whereItSaysPerhapsTheLanguageDecides(String expression) throws Exception {
    assertThat(shortcut(expression)).isTrue();
    assertThat(Condition.of(expression).holds(FACTS)).isFalse();
  }

  /** Never a no where the language says yes, over many expressions and events. */
  @Test
  void neverContradictsTheLanguage() throws Exception {
    Random random = new Random(20261128);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      String expression = expression(random, 3);
      CelAbstractSyntaxTree tree = Dialect.CEL.compile(expression).getAst();
      var program = Dialect.CEL.createProgram(tree);
      var shortcut = Shortcut.of(tree.getExpr());
      for (int j = 0; j < 4; j++) {
        Facts facts = facts(random);
        CelVariableResolver variables =
            name -> Optional.ofNullable(facts.variables().get(name)).map(CelView::of);
        Object said = program.eval(variables);
        if (!shortcut.test(facts.attributes())) {
          assertThat(said).as("%s on %s", expression, facts.attributes()).isEqualTo(false);
          refused++;
        }
      }
    }
    assertThat(refused).isBetween(1_000, 11_000);
  }

  private static boolean shortcut(String expression) throws Exception {
    return Shortcut.of(Dialect.CEL.compile(expression).getAst().getExpr()).test(FACTS.attributes());
  }

  private static String expression(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf(random);
    }
    String left = expression(random, depth - 1);
    String right = expression(random, depth - 1);
    return switch (random.nextInt(5)) {
      case 0, 1 -> "(%s && %s)".formatted(left, right);
      case 2, 3 -> "(%s || %s)".formatted(left, right);
      default -> "!(%s)".formatted(left);
    };
  }

  private static String leaf(Random random) {
    String text = word(random);
    String other = word(random);
    String attribute = one(random, List.of("type", "actor", "title", "branch", "severity"));
    return one(
            random,
            List.of(
                "event.$a == '$t'",
                "event.$a != '$t'",
                "'$t' == event.$a",
                "'$t' != event.$a",
                "event.$a in ['$t', '$o']",
                "event.$a.startsWith('$t')",
                "event.$a.endsWith('$t')",
                "event.$a.contains('$t')",
                "'$t' in event.labels",
                "event.labels.hasAny(['$t', '$o'])",
                "event.labels.hasAll(['$t', '$o'])",
                "event.labels == ['$t']",
                "event.labels.exists(event, event == '$t')",
                "has(event.$a)",
                "event.bot",
                "!event.bot",
                "event.bot == true",
                "event.$a.glob('$t*')",
                "size(event.$a) > 1",
                "true",
                "false"))
        .replace("$a", attribute)
        .replace("$t", text)
        .replace("$o", other);
  }

  private static String word(Random random) {
    return one(random, List.of("", "a", "b", "ab", "ba", "abba", "ä", "\\'"));
  }

  private static <T> T one(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Facts facts(Random random) {
    List<String> labels = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      labels.add(word(random));
    }
    return facts(word(random), word(random), random.nextBoolean(), labels);
  }

  private static Facts facts(String type, String actor, boolean bot, List<String> labels) {
    Event event =
        new Event(
            "ci",
            "1",
            type,
            Instant.EPOCH,
            null,
            DetailsBuilder.builder().actor(actor).bot(bot).labels(labels).branch(actor).build(),
            Map.of());
    return Facts.of(event, Instant.EPOCH);
  }
}
