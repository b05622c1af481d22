package social.howdah.mastodon.coverage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import social.howdah.mastodon.Area;

/** The client as it is compiled: its areas and their methods. */
public final class Client {
  private static final List<Class<?>> AREAS =
      new ClassFileImporter()
              .withImportOption(new DoNotIncludeTests())
              .importPackages("social.howdah.mastodon")
              .stream()
              .filter(
                  found -> found.isAssignableTo(Area.class) && !found.isEquivalentTo(Area.class))
              .filter(found -> found.getModifiers().contains(JavaModifier.PUBLIC))
              .map(JavaClass::reflect)
              .<Class<?>>map(area -> area)
              .sorted(Comparator.comparing(Class::getName))
              .toList();

  /** A socket is opened by a method that takes more than its URL does. */
  private static final Map<String, String> NAMES = Map.of("websocket", "connect");

  private static final List<ClientMethod> METHODS =
      AREAS.stream().flatMap(Client::methods).toList();

  private Client() {}

  public static List<Class<?>> areas() {
    return AREAS;
  }

  /** Every method of the API. */
  public static List<ClientMethod> methods() {
    return METHODS;
  }

  /** Those that send a request: a method that answers a URL is for a browser or a socket. */
  public static List<ClientMethod> calls() {
    return methods().stream().filter(method -> method.api().getReturnType() != URI.class).toList();
  }

  /** Those that send a certain request. */
  public static List<ClientMethod> called(String verb, String pathAndQuery) {
    String line = verb + " " + pathAndQuery.split("\\?", 2)[0];
    // Of the templates that fit, the most literal one is meant: "lookup" is no id.
    String template =
        calls().stream()
            .map(ClientMethod::line)
            .filter(one -> line.matches(one.replaceAll("\\{\\w+}", "[^/]+")))
            .min(Comparator.comparing(one -> one.split("\\{", -1).length))
            .orElseThrow(() -> new AssertionError("no method calls " + line));
    return calls().stream().filter(method -> method.line().equals(template)).toList();
  }

  private static Stream<ClientMethod> methods(Class<?> area) {
    Class<?> api =
        (Class<?>) ((ParameterizedType) area.getGenericSuperclass()).getActualTypeArguments()[0];
    return Arrays.stream(api.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Path.class))
        .map(method -> new ClientMethod(method, bean(area, method)));
  }

  /** The public method of the same name: it takes the caller, and what the Rest Client takes. */
  private static Method bean(Class<?> area, Method api) {
    return Arrays.stream(area.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getName().equals(NAMES.getOrDefault(api.getName(), api.getName())))
        .filter(
            method ->
                method.getParameterCount() == api.getParameterCount() + 1
                    || NAMES.containsKey(api.getName()))
        .findAny()
        .orElseThrow(
            () -> new AssertionError(area.getSimpleName() + " has no method " + api.getName()));
  }
}
