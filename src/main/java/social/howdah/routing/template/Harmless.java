package social.howdah.routing.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;

/**
 * What is printed, with its markup made harmless. Only the author's own words stay as they are:
 * literals, and what a macro has printed, in which the same was done already. A filter's result is
 * never taken for either, so that no filter can bring markup back to life.
 */
record Harmless(Expression<?> expression) implements Expression<Object> {

  static Expression<?> of(Expression<?> expression) {
    if (expression instanceof LiteralStringExpression) {
      return expression;
    }
    if (expression instanceof TernaryExpression choice) {
      choice.setExpression2(of(choice.getExpression2()));
      choice.setExpression3(of(choice.getExpression3()));
      return choice;
    }
    return new Harmless(expression);
  }

  @Override
  public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    Object value = expression.evaluate(self, context);
    return value == null || value instanceof SafeString
        ? value
        : Markup.neutralise(StringUtils.toString(value));
  }

  @Override
  public void accept(NodeVisitor visitor) {
    expression.accept(visitor);
  }

  @Override
  public int getLineNumber() {
    return expression.getLineNumber();
  }
}
