package social.howdah.routing.condition;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.Optional;

/**
 * {@code has(…)}: the standard one, but that {@code has(event.title)} asks whether the source said
 * something: what it did not say is an empty text or list.
 */
final class Presence {
  static final CelMacro HAS = CelMacro.newGlobalMacro("has", 1, Presence::expand);

  private Presence() {}

  private static Optional<CelExpr> expand(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    return ofEvent(arguments.get(0))
        .map(type -> isNotEmpty(factory, arguments.get(0), type))
        .or(
            () ->
                CelStandardMacro.HAS
                    .getDefinition()
                    .getExpander()
                    .expandMacro(factory, target, arguments));
  }

  /** The type of the attribute that is asked for, if it is one that can be empty. */
  private static Optional<CelType> ofEvent(CelExpr asked) {
    if (asked.getKind() != CelExpr.ExprKind.Kind.SELECT) {
      return Optional.empty();
    }
    CelExpr operand = asked.select().operand();
    boolean event =
        operand.getKind() == CelExpr.ExprKind.Kind.IDENT && operand.ident().name().equals("event");
    return Optional.ofNullable(event ? Dialect.EVENT.get(asked.select().field()) : null)
        .filter(type -> type.kind() == CelKind.STRING || type.kind() == CelKind.LIST);
  }

  private static CelExpr isNotEmpty(CelMacroExprFactory factory, CelExpr asked, CelType type) {
    CelExpr empty = type.kind() == CelKind.LIST ? factory.newList() : factory.newStringLiteral("");
    return factory.newGlobalCall("_!=_", asked, empty);
  }
}
