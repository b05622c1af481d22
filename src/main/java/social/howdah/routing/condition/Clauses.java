package social.howdah.routing.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserFactory;
import java.util.List;
import java.util.stream.Stream;

/** The parts of an expression that are joined by {@code &&}: each of them must hold. */
final class Clauses {
  private Clauses() {}

  static List<String> of(String expression) throws CelValidationException {
    CelAbstractSyntaxTree tree = Dialect.CEL.parse(expression).getAst();
    return parts(tree.getExpr())
        .map(part -> CelAbstractSyntaxTree.newParsedAst(part, tree.getSource()))
        .map(part -> CelUnparserFactory.newUnparser().unparse(part))
        .toList();
  }

  private static Stream<CelExpr> parts(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CALL
            && expression.call().function().equals("_&&_")
        ? expression.call().args().stream().flatMap(Clauses::parts)
        : Stream.of(expression);
  }
}
