package social.howdah.routing.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of an expression by comparing attributes of the event with constants, without
 * the language: of fifty routes on a source, most are refused so. Where the shortcut says no, the
 * expression does, even if another part of it would fail, for CEL's {@code &&} is false as soon as
 * one side is. Where it says yes, the expression must be asked.
 */
final class Shortcut {
  private static final Map<String, BiPredicate<Object, String>> WITH_A_TEXT =
      Map.of(
          "_==_", Object::equals,
          "_!=_", (attribute, text) -> !attribute.equals(text),
          "startsWith", (attribute, text) -> ((String) attribute).startsWith(text),
          "endsWith", (attribute, text) -> ((String) attribute).endsWith(text),
          "contains", (attribute, text) -> ((String) attribute).contains(text));

  private static final Map<String, BiPredicate<Object, List<String>>> WITH_TEXTS =
      Map.of(
          "@in", (attribute, texts) -> texts.contains(attribute),
          "hasAny", (attribute, texts) -> Functions.hasAny((Collection<?>) attribute, texts),
          "hasAll", (attribute, texts) -> Functions.hasAll((Collection<?>) attribute, texts));

  /** The text stands on the left. */
  private static final Map<String, BiPredicate<Object, String>> OF_A_TEXT =
      Map.of(
          "_==_", Object::equals,
          "_!=_", (attribute, text) -> !attribute.equals(text),
          "@in", (attribute, text) -> ((Collection<?>) attribute).contains(text));

  private Shortcut() {}

  /** Of a checked expression: false for the attributes of events that it cannot hold for. */
  static Predicate<Map<String, Object>> of(CelExpr expression) {
    return told(expression).orElse(event -> true);
  }

  private static Optional<Predicate<Map<String, Object>>> told(CelExpr expression) {
    if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return bot(expression);
    }
    List<CelExpr> sides = expression.call().args();
    return switch (expression.call().function()) {
      case "_&&_" -> both(told(sides.get(0)), told(sides.get(1)));
      case "_||_" -> told(sides.get(0)).flatMap(left -> told(sides.get(1)).map(left::or));
      case "!_" -> bot(sides.get(0)).map(Predicate::negate);
      default -> comparison(expression.call());
    };
  }

  private static Optional<Predicate<Map<String, Object>>> both(
      Optional<Predicate<Map<String, Object>>> left,
      Optional<Predicate<Map<String, Object>>> right) {
    return left.isPresent() && right.isPresent()
        ? Optional.of(left.get().and(right.get()))
        : left.or(() -> right);
  }

  private static Optional<Predicate<Map<String, Object>>> bot(CelExpr expression) {
    return attribute(expression)
        .filter("bot"::equals)
        .map(bot -> event -> Boolean.TRUE.equals(event.get(bot)));
  }

  private static Optional<Predicate<Map<String, Object>>> comparison(CelExpr.CelCall call) {
    if (call.args().isEmpty()) {
      return Optional.empty();
    }
    CelExpr left = call.target().orElseGet(() -> call.args().get(0));
    CelExpr right = call.args().get(call.args().size() - 1);
    String function = call.function();
    return compared(attribute(left), WITH_A_TEXT.get(function), text(right))
        .or(() -> compared(attribute(left), WITH_TEXTS.get(function), texts(right)))
        .or(() -> compared(attribute(right), OF_A_TEXT.get(function), text(left)));
  }

  private static <T> Optional<Predicate<Map<String, Object>>> compared(
      Optional<String> attribute, @Nullable BiPredicate<Object, T> comparison, Optional<T> with) {
    return comparison == null
        ? Optional.empty()
        : attribute.flatMap(
            name -> with.map(constant -> event -> comparison.test(event.get(name), constant)));
  }

  /** The name in {@code event.name}. */
  private static Optional<String> attribute(CelExpr expression) {
    boolean found =
        expression.getKind() == CelExpr.ExprKind.Kind.SELECT
            && expression.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
            && expression.select().operand().ident().name().equals("event");
    return found ? Optional.of(expression.select().field()) : Optional.empty();
  }

  private static Optional<String> text(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(expression.constant().stringValue())
        : Optional.empty();
  }

  private static Optional<List<String>> texts(CelExpr expression) {
    if (expression.getKind() != CelExpr.ExprKind.Kind.LIST) {
      return Optional.empty();
    }
    List<CelExpr> elements = expression.list().elements();
    List<String> texts = elements.stream().flatMap(each -> text(each).stream()).toList();
    return texts.size() == elements.size() ? Optional.of(texts) : Optional.empty();
  }
}
