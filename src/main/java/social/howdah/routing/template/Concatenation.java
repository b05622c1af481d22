package social.howdah.routing.template;

import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;
import org.jspecify.annotations.Nullable;

/** {@code a ~ b}, within limits. */
final class Concatenation extends BinaryExpression<Object> {

  @Override
  public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    String left = text(getLeftExpression().evaluate(self, context));
    String right = text(getRightExpression().evaluate(self, context));
    Rendering.current().step();
    Rendering.checkSize((long) left.length() + right.length());
    return left + right;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : StringUtils.toString(value);
  }
}
