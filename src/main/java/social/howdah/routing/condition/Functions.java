package social.howdah.routing.condition;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What conditions of routes need beside CEL's own functions; docs/routes.md tells them to people.
 */
final class Functions {
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType TRUTH = SimpleType.BOOL;
  private static final CelType LIST = ListType.create(SimpleType.DYN);
  private static final CelType MAP = MapType.create(SimpleType.STRING, SimpleType.DYN);

  /** One function, for one type of receiver. */
  private record Overload(String name, CelOverloadDecl declaration, CelFunctionBinding binding) {}

  private static final List<Overload> ALL =
      List.of(
          binary("glob", TRUTH, TEXT, TEXT, String.class, String.class, Globs::match),
          binary("glob", TRUTH, LIST, TEXT, List.class, String.class, Globs::matchAny),
          binary("hasAny", TRUTH, LIST, LIST, List.class, List.class, Functions::hasAny),
          binary("hasAll", TRUTH, LIST, LIST, List.class, List.class, Functions::hasAll),
          binary("value", TEXT, LIST, TEXT, List.class, String.class, Functions::value),
          unary("isVersion", Versions::isVersion),
          unary("isPrerelease", Versions::isPrerelease),
          binary("newerThan", TRUTH, TEXT, TEXT, String.class, String.class, Versions::isNewer),
          binary("satisfies", TRUTH, TEXT, TEXT, String.class, String.class, Versions::satisfies),
          at());

  private Functions() {}

  static List<CelFunctionDecl> declarations() {
    Map<String, List<CelOverloadDecl>> byName =
        ALL.stream()
            .collect(
                Collectors.groupingBy(
                    Overload::name,
                    Collectors.mapping(Overload::declaration, Collectors.toList())));
    return byName.entrySet().stream()
        .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue()))
        .toList();
  }

  static List<CelFunctionBinding> bindings() {
    return ALL.stream().map(Overload::binding).toList();
  }

  static boolean hasAny(Collection<?> list, Collection<?> wanted) {
    return wanted.stream().anyMatch(list::contains);
  }

  static boolean hasAll(Collection<?> list, Collection<?> wanted) {
    return wanted.stream().allMatch(list::contains);
  }

  /** Of a label {@code name=value}; empty without one. */
  private static String value(Collection<?> labels, String name) {
    String prefix = name + "=";
    return labels.stream()
        .filter(label -> label instanceof String text && text.startsWith(prefix))
        .map(label -> ((String) label).substring(prefix.length()))
        .findFirst()
        .orElse("");
  }

  /** What stands at a path of names, or else something: what is not there, or null, is no error. */
  private static Object at(Object[] arguments) {
    Object found = arguments[0];
    for (String name : ((String) arguments[1]).split("\\.", -1)) {
      if (!(found instanceof Map<?, ?> map) || !map.containsKey(name)) {
        return arguments[2];
      }
      found = map.get(name);
    }
    return found == null || found.equals(CelView.of(null)) ? arguments[2] : found;
  }

  private static Overload at() {
    return new Overload(
        "at",
        CelOverloadDecl.newMemberOverload("map_at", SimpleType.DYN, MAP, TEXT, SimpleType.DYN),
        CelFunctionBinding.from(
            "map_at", List.of(Map.class, String.class, Object.class), Functions::at));
  }

  private static Overload unary(String name, CelFunctionOverload.Unary<String> body) {
    String id = "text_" + name;
    return new Overload(
        name,
        CelOverloadDecl.newMemberOverload(id, TRUTH, TEXT),
        CelFunctionBinding.from(id, String.class, body));
  }

  private static <A, B> Overload binary(
      String name,
      CelType result,
      CelType receiver,
      CelType argument,
      Class<A> receives,
      Class<B> takes,
      CelFunctionOverload.Binary<A, B> body) {
    String id = receives.getSimpleName() + "_" + name;
    return new Overload(
        name,
        CelOverloadDecl.newMemberOverload(id, result, receiver, argument),
        CelFunctionBinding.from(id, receives, takes, body));
  }
}
