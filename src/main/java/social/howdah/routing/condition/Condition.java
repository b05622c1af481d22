package social.howdah.routing.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.MistakenException;
import social.howdah.routing.language.RoutingException;

/**
 * A route's {@code when}: an expression of the <a href="https://cel.dev">Common Expression
 * Language</a> over {@code event}, {@code data} and {@code now}, with the {@link Functions} routes
 * need. It cannot reach outside these, and what it costs is bounded by {@link Budget}.
 */
public final class Condition {
  /** Holds for every event. */
  public static final Condition ALWAYS = of("true");

  /** Holds for no event. */
  public static final Condition NEVER = of("false");

  private final String expression;
  private final CelRuntime.Program program;
  private final Predicate<Map<String, Object>> shortcut;

  private Condition(
      String expression, CelRuntime.Program program, Predicate<Map<String, Object>> shortcut) {
    this.expression = expression;
    this.program = program;
    this.shortcut = shortcut;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException saying what is wrong with it; a {@link MistakenException}
   *     where it is the expression's own fault
   */
  public static Condition of(String expression) {
    try {
      CelAbstractSyntaxTree tree = Dialect.CEL.compile(expression).getAst();
      return new Condition(
          expression, Dialect.CEL.createProgram(tree), Shortcut.of(tree.getExpr()));
    } catch (CelValidationException e) {
      throw new MistakenException(firstLine(e), Mistakes.of(expression, e), e);
    } catch (CelEvaluationException e) {
      throw new IllegalArgumentException(firstLine(e), e);
    }
  }

  /**
   * Whether it holds.
   *
   * @throws RoutingException naming the expression, when it fails on this event
   */
  public boolean holds(Facts facts) throws RoutingException {
    return shortcut.test(facts.attributes()) && holdsByItself(facts);
  }

  private boolean holdsByItself(Facts facts) throws RoutingException {
    CelVariableResolver variables =
        name -> Optional.ofNullable(facts.variables().get(name)).map(CelView::of);
    Object result;
    try {
      result = program.trace(variables, new Budget());
    } catch (CelEvaluationException | RuntimeException e) {
      throw failed(firstLine(e), e);
    }
    if (result instanceof Boolean holds) {
      return holds;
    }
    throw failed("it is neither true nor false", null);
  }

  private RoutingException failed(String why, @Nullable Exception cause) {
    return new RoutingException(
        "The condition failed: %s (%s)".formatted(expression, why),
        cause,
        Mistakes.of(expression, why));
  }

  /** Whether it reads a fact, such as {@code data.author.lists}. */
  public boolean reads(String fact) {
    return expression.contains(fact);
  }

  /**
   * What says no where it does not hold: of the parts that are joined by {@code &&}, the first that
   * does not; the whole where that cannot be told. For people, not for the way of an event.
   */
  public String refusal(Facts facts) {
    try {
      for (String clause : Clauses.of(expression)) {
        if (!of(clause).holds(facts)) {
          return clause;
        }
      }
    } catch (CelValidationException | RoutingException | RuntimeException e) {
      // A part that cannot be written anew, or fails by itself: the whole says it too.
    }
    return expression;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replace("<input>:", "");
  }

  @Override
  public String toString() {
    return expression;
  }
}
