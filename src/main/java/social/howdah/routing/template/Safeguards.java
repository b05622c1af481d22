package social.howdah.routing.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ImportNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;
import java.util.function.Consumer;

/** Puts {@link Bounded} and {@link Harmless} into a template as it is compiled. */
final class Safeguards extends AbstractNodeVisitor {
  private final boolean trusted;
  private final Consumer<String> uses;

  /**
   * @param uses told the name of each file the template includes or imports
   */
  Safeguards(PebbleTemplate template, boolean trusted, Consumer<String> uses) {
    super((PebbleTemplateImpl) template);
    this.trusted = trusted;
    this.uses = uses;
  }

  @Override
  public void visit(BodyNode node) {
    super.visit(node);
    List<RenderableNode> children = List.copyOf(node.getChildren());
    node.getChildren().clear();
    node.getChildren().add(new Bounded(children));
  }

  @Override
  public void visit(PrintNode node) {
    if (!trusted) {
      node.setExpression(Harmless.of(node.getExpression()));
    }
  }

  @Override
  public void visit(IncludeNode node) {
    use(node.getIncludeExpression());
  }

  @Override
  public void visit(ImportNode node) {
    use(node.getImportExpression());
  }

  private void use(Expression<?> name) {
    if (!(name instanceof LiteralStringExpression literal)) {
      throw new PebbleException(null, "a file must be named in quotes, not by a variable");
    }
    uses.accept(literal.getValue());
  }
}
