package social.howdah.routing.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.core.DefaultFilter;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The language of templates: Pebble's own parts that are of use and cannot do harm, and {@link
 * Filters}. What can make a large text of a small one in a single step is replaced or left out, and
 * so is what undoes the care for markup.
 */
final class Dialect extends AbstractExtension {
  private static final Set<String> TAGS = Set.of("if", "for", "set", "include", "import", "macro");
  private static final Set<String> FILTERS =
      Set.of(
          "abs",
          "capitalize",
          "date",
          "default",
          "first",
          "last",
          "length",
          "lower",
          "numberformat",
          "reverse",
          "rsort",
          "slice",
          "sort",
          "title",
          "trim",
          "upper",
          "urlencode");

  private final boolean trusted;
  private final BiConsumer<String, String> uses;

  /**
   * @param trusted mentions and hashtags of the payload stay as they are
   * @param uses told the name of each template, and of a file it includes or imports
   */
  Dialect(boolean trusted, BiConsumer<String, String> uses) {
    this.trusted = trusted;
    this.uses = uses;
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Filters.ALL;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("range", new Range());
  }

  @Override
  public List<BinaryOperator> getBinaryOperators() {
    return List.of(
        new BinaryOperatorImpl(
            "~", 110, Concatenation::new, BinaryOperatorType.NORMAL, Associativity.LEFT));
  }

  @Override
  public List<NodeVisitorFactory> getNodeVisitors() {
    return List.of(
        template ->
            new Safeguards(template, trusted, file -> uses.accept(template.getName(), file)));
  }

  /** What stays of Pebble's own extensions. */
  static ExtensionCustomizer reduce(Extension extension) {
    return new ExtensionCustomizer(extension) {
      @Override
      public Map<String, Filter> getFilters() {
        return kept(super.getFilters(), FILTERS).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> measured(entry.getValue())));
      }

      @Override
      public List<TokenParser> getTokenParsers() {
        List<TokenParser> parsers = super.getTokenParsers();
        return parsers == null
            ? List.of()
            : parsers.stream().filter(parser -> TAGS.contains(parser.getTag())).toList();
      }

      @Override
      public Map<String, Function> getFunctions() {
        return kept(super.getFunctions(), Set.of("max", "min"));
      }
    };
  }

  /** Pebble treats the default filter alone as one that may be asked of what is not there. */
  private static Filter measured(Filter filter) {
    return filter instanceof DefaultFilter ? filter : new Measured(filter);
  }

  private static <T> Map<String, T> kept(@Nullable Map<String, T> all, Set<String> names) {
    return all == null
        ? Map.of()
        : all.entrySet().stream()
            .filter(entry -> names.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
