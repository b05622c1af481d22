package social.howdah.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The client's jar holds what it needs or names it in its POM, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientJarContentsIT {
  /** What the server brings: Jakarta EE, MicroProfile, and the Jersey they stand on. */
  private static final Pattern SERVER =
      Pattern.compile("jakarta\\..*|microprofile-.*|jersey-(client|common)-.*");

  private final JavaClasses classes;
  private final Document pom;

  ClientJarContentsIT() throws IOException {
    classes = new ClassFileImporter().importJar(new JarFile(ClientJar.FILE.toFile()));
    pom = Jsoup.parse(ClientJar.pom(), "", Parser.xmlParser());
  }

  @Test
  void noClassIsMissing() {
    assertThat(classes).isNotEmpty();
    assertThat(
            targets(classes.stream())
                .filter(
                    target -> target.getSource().filter(ClientJarContentsIT::isAvailable).isEmpty())
                .map(JavaClass::getName)
                .distinct())
        .isEmpty();
  }

  /** The tests have Howdah's other classes too, which an application with the jar has not. */
  private static boolean isAvailable(Source source) {
    String place = source.getUri().toString();
    return place.contains("howdah-client.jar!") || !place.contains("/social/howdah/");
  }

  @Test
  void itsPomNamesNoJarInVain() {
    assertThat(
            pom.select("dependency:not(:has(scope))").stream()
                .map(
                    named ->
                        named.select("> artifactId").text()
                            + "-"
                            + named.select("> version").text()))
        .isNotEmpty()
        .isSubsetOf(jarsReferredTo());
  }

  @Test
  void mavenFetchesAllJarsReferredToInTheVersionsThatHowdahIsTestedWith() throws Exception {
    Set<String> tested =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).getFileName().toString())
            .collect(Collectors.toSet());
    Set<String> fetched =
        new ClientJar(Installation.data("client-libraries"))
            .libraries().stream()
                .map(library -> library.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tested).containsAll(fetched);
    assertThat(fetched)
        .containsAll(jarsReferredTo().stream().map(jar -> jar + ".jar").toList())
        .noneMatch(jar -> SERVER.matcher(jar).matches());
  }

  @Test
  void everyPartOfThePlatformInItIsNeeded() {
    Set<String> needed =
        classes.stream()
            .flatMap(
                type ->
                    targets(Stream.of(type))
                        .map(ClientJarContentsIT::outermost)
                        .filter(target -> !target.equals(outermost(type))))
            .collect(Collectors.toSet());
    assertThat(
            classes.stream()
                .filter(type -> type.getPackageName().startsWith("social.howdah.platform"))
                .map(ClientJarContentsIT::outermost)
                .filter(name -> !name.endsWith("package-info")))
        .isNotEmpty()
        .isSubsetOf(needed);
  }

  private Set<String> jarsReferredTo() {
    return targets(classes.stream())
        .flatMap(target -> target.getSource().stream())
        .map(Source::getUri)
        .filter(uri -> uri.getScheme().equals("jar"))
        .map(uri -> uri.toString().replaceAll("^.*/([^/]+)\\.jar!.*$", "$1"))
        .filter(jar -> !jar.equals("howdah-client") && !SERVER.matcher(jar).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  /** What classes refer to. */
  private static Stream<JavaClass> targets(Stream<JavaClass> from) {
    return from.flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> !target.isPrimitive());
  }
}
