package social.howdah.routing.condition;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

/**
 * A route's {@code when}: an expression of the <a href="https://cel.dev">Common Expression
 * Language</a> over {@code event}, {@code data} and {@code now}. It cannot reach outside these, and
 * loops are bounded.
 */
public final class Condition {
  private static final Cel CEL =
      CelFactory.legacyCelBuilder()
          .setOptions(
              CelOptions.current()
                  .enableHeterogeneousNumericComparisons(true)
                  .comprehensionMaxIterations(10_000)
                  .maxExpressionCodePointSize(10_000)
                  .build())
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("event", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .addVar("data", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .addVar("now", SimpleType.TIMESTAMP)
          .addCompilerLibraries(CelExtensions.strings())
          .addRuntimeLibraries(CelExtensions.strings())
          .setResultType(SimpleType.BOOL)
          .build();

  /** Holds for every event. */
  public static final Condition ALWAYS = of("true");

  /** Holds for no event. */
  public static final Condition NEVER = of("false");

  private final String expression;
  private final CelRuntime.@Nullable Program program;

  private Condition(String expression, CelRuntime.@Nullable Program program) {
    this.expression = expression;
    this.program = program;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Condition of(String expression) {
    try {
      return new Condition(expression, CEL.createProgram(CEL.compile(expression).getAst()));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException(firstLine(e), e);
    }
  }

  /**
   * Whether it holds.
   *
   * @throws RoutingException naming the expression, when it fails on this event
   */
  public boolean holds(Facts facts) throws RoutingException {
    if (program == null) {
      return true;
    }
    Object result;
    try {
      result = program.eval(Maps.transformValues(facts.variables(), Condition::readable));
    } catch (CelEvaluationException | RuntimeException e) {
      throw new RoutingException(
          "The condition failed: %s (%s)".formatted(expression, firstLine(e)), e);
    }
    if (result instanceof Boolean holds) {
      return holds;
    }
    throw new RoutingException(
        "The condition failed: %s (it is neither true nor false)".formatted(expression), null);
  }

  /** CEL has a null of its own. A view, for a payload is large and a condition reads little. */
  private static Object readable(@Nullable Object value) {
    if (value == null) {
      return NullValue.NULL_VALUE;
    }
    if (value instanceof Map<?, ?> map) {
      return Maps.transformValues(map, Condition::readable);
    }
    return value instanceof List<?> list ? Lists.transform(list, Condition::readable) : value;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
