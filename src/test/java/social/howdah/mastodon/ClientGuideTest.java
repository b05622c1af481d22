package social.howdah.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.beans.Introspector;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.howdah.mastodon.coverage.Client;
import social.howdah.mastodon.entity.Status;
import social.howdah.platform.config.TestSettings;

/** What {@code docs/client.md} shows can be compiled, set and found. */
class ClientGuideTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern CLASS = Pattern.compile("(?m)^public class (\\w+)");

  private final String guide = read(Path.of("docs/client.md"));

  @Test
  void everyExampleCompiles(@TempDir Path classes) {
    List<JavaFileObject> examples = new ArrayList<>();
    for (String block : blocks("java")) {
      Matcher whole = CLASS.matcher(block);
      examples.add(
          whole.find()
              ? new Example(whole.group(1), block)
              : new Example(
                  "Example" + examples.size(), around("Example" + examples.size(), block)));
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, said, List.of("-proc:none", "-d", classes.toString()), null, examples)
        .call();
    assertThat(
            said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> one.getMessage(null) + "\n" + ((Example) one.getSource()).code))
        .isEmpty();
    assertThat(examples).isNotEmpty();
  }

  @Test
  void everyAreaHasAnExample() {
    Set<String> areas =
        Client.areas().stream()
            .map(area -> area.getPackageName().replaceFirst(".*\\.", ""))
            .collect(Collectors.toSet());
    assertThat(Pattern.compile("(?ms)^### (\\w+)\n(?:(?!^#).)*?^```java").matcher(guide).results())
        .extracting(heading -> heading.group(1))
        .containsExactlyInAnyOrderElementsOf(areas);
  }

  @Test
  void everyPropertyExists() throws IOException {
    Properties properties = new Properties();
    for (String block : blocks("properties")) {
      properties.load(new StringReader(block));
    }
    Map<String, String> set =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty));
    assertThat(set).isNotEmpty();
    assertThatCode(() -> TestSettings.of(set).rejectUnknown()).doesNotThrowAnyException();
  }

  @Test
  void theVersionIsThisOne() {
    Pattern version =
        Pattern.compile("(?s)<artifactId>howdah(?:-client)?</artifactId>\\s*<version>(.*?)<");
    assertThat(version.matcher(guide).results().map(match -> match.group(1)))
        .containsOnly(
            version.matcher(read(Path.of("pom.xml"))).results().findFirst().orElseThrow().group(1));
  }

  private List<String> blocks(String language) {
    return BLOCK
        .matcher(guide)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /**
   * What the guide says stands around its examples: every bean, {@code me} and {@code instance}.
   */
  private static String around(String name, String statements) {
    String imports =
        Stream.concat(
                Stream.of(
                    "java.nio.file.Path",
                    "java.time.Duration",
                    "java.util.List",
                    "java.util.Optional",
                    "java.util.Set"),
                Stream.concat(Stream.of(Area.class, Status.class), Client.areas().stream())
                    .map(type -> type.getPackageName() + ".*")
                    .distinct())
            .map("import %s;\n"::formatted)
            .collect(Collectors.joining());
    String beans =
        Client.areas().stream()
            .map(Class::getSimpleName)
            .map(bean -> "  " + bean + " " + Introspector.decapitalize(bean) + ";\n")
            .collect(Collectors.joining());
    return """
        %sclass %s {
        %s  Caller.UserToken me;
          Instance instance;
          void example() throws Exception {
        %s  }
        }
        """
        .formatted(imports, name, beans, statements);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Example extends SimpleJavaFileObject {
    private final String code;

    Example(String name, String code) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
