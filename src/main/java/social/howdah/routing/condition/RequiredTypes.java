package social.howdah.routing.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types of events an expression can hold for, read off {@code event.type == '…'} or {@code
 * event.type in ['…']} where everything else is joined by {@code &&}. CEL's {@code &&} is false as
 * soon as one side is, even if the other fails, so that not to ask is to ask.
 */
final class RequiredTypes {
  private RequiredTypes() {}

  static Optional<Set<String>> of(CelExpr expression) {
    if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return Optional.empty();
    }
    List<CelExpr> sides = expression.call().args();
    return switch (expression.call().function()) {
      case "_&&_" -> of(sides.get(0)).or(() -> of(sides.get(1)));
      case "_==_" -> isType(sides.get(0)) ? texts(List.of(sides.get(1))) : typeOnTheRight(sides);
      case "@in" ->
          isType(sides.get(0)) && sides.get(1).getKind() == CelExpr.ExprKind.Kind.LIST
              ? texts(sides.get(1).list().elements())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Set<String>> typeOnTheRight(List<CelExpr> sides) {
    return isType(sides.get(1)) ? texts(List.of(sides.get(0))) : Optional.empty();
  }

  private static boolean isType(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.SELECT
        && expression.select().field().equals("type")
        && expression.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
        && expression.select().operand().ident().name().equals("event");
  }

  /** Empty unless each of them is a constant. */
  private static Optional<Set<String>> texts(List<CelExpr> expressions) {
    boolean constant =
        expressions.stream()
            .allMatch(
                each ->
                    each.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && each.constant().getKind() == CelConstant.Kind.STRING_VALUE);
    return constant
        ? Optional.of(
            expressions.stream()
                .map(each -> each.constant().stringValue())
                .collect(Collectors.toUnmodifiableSet()))
        : Optional.empty();
  }
}
