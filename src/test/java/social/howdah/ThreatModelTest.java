package social.howdah;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tests that docs/threat-model.md names are there, and no hostile attempt is without one. */
class ThreatModelTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT|Contract)#\\w+)`");
  private static final int FEWEST_ATTEMPTS = 60;

  private static final Set<String> TEST_ANNOTATIONS =
      Set.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.api.TestFactory",
          "org.junit.jupiter.params.ParameterizedTest",
          "com.tngtech.archunit.junit.ArchTest");

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Set<String> tests = tests();
    assertThat(named(Files.readString(Path.of("docs/threat-model.md")))).isSubsetOf(tests);
    assertThat(named(Files.readString(Path.of("SECURITY.md")))).isSubsetOf(tests);
  }

  @Test
  void everyHostileAttemptHasItsTest() throws IOException {
    List<String> attempts =
        Files.readString(Path.of("docs/threat-model.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("## Hostile attempts"))
            .filter(line -> line.startsWith("| ") && !line.startsWith("| attempt"))
            .toList();
    assertThat(attempts).hasSizeGreaterThanOrEqualTo(FEWEST_ATTEMPTS).doesNotHaveDuplicates();
    assertThat(attempts).allSatisfy(attempt -> assertThat(named(attempt)).isNotEmpty());
  }

  private static Set<String> named(String text) {
    return NAMED
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** By their compiled classes: unit tests and integration tests. */
  private static Set<String> tests() {
    JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/test-classes"));
    return classes.stream()
        .flatMap(type -> type.getMembers().stream())
        .filter(ThreatModelTest::isTest)
        .map(member -> member.getOwner().getSimpleName() + "#" + member.getName())
        .collect(Collectors.toSet());
  }

  private static boolean isTest(JavaMember member) {
    return member.getAnnotations().stream()
        .anyMatch(each -> TEST_ANNOTATIONS.contains(each.getRawType().getName()));
  }
}
