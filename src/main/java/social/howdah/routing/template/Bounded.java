package social.howdah.routing.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The inside of a loop, a branch, a macro or a file, counted as often as it is rendered. */
record Bounded(List<RenderableNode> children) implements RenderableNode {

  @Override
  public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
      throws IOException {
    Rendering rendering = Rendering.current();
    rendering.enter();
    for (RenderableNode child : children) {
      child.render(self, writer, context);
    }
    rendering.leave();
  }

  @Override
  public void accept(NodeVisitor visitor) {
    children.forEach(child -> child.accept(visitor));
  }
}
