package social.howdah.platform.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.howdah.platform.config.InvalidConfigurationException;

/** What comes in, and what is refused. */
class JarsTest {
  private static final String BEAN =
      """
      package com.acme;
      @jakarta.inject.Singleton
      public class Greeting implements java.util.function.Supplier<String> {
        public String get() { return "hello"; }
      }
      """;

  @TempDir Path directory;

  @Test
  void singletonsOfAJarAreBeans() throws Exception {
    ExtensionJar.of(directory, "acme.jar", "com.acme.Greeting", BEAN);
    ExtensionJar.of(
        directory, "library.jar", "com.acme.Library", "package com.acme; public class Library {}");
    Files.writeString(directory.resolve("README"), "no jar, and not meant as one");
    try (Jars jars = open()) {
      assertThat(jars.beans()).extracting(Class::getName).containsExactly("com.acme.Greeting");
      Object bean = jars.beans().get(0).getDeclaredConstructor().newInstance();
      assertThat(((Supplier<?>) bean).get()).isEqualTo("hello");
    }
  }

  @Test
  void jarsSeeEachOther() throws Exception {
    Path library =
        ExtensionJar.of(
            directory, "z.jar", "com.acme.Base", "package com.acme; public class Base {}");
    ExtensionJar.of(
        directory,
        "a.jar",
        "com.acme.Greeting",
        "package com.acme; @jakarta.inject.Singleton public class Greeting extends Base {}",
        library);
    try (Jars jars = open()) {
      assertThat(jars.beans()).hasSize(1);
    }
  }

  @Test
  void aDirectoryThatIsNoneIsNamed() {
    refused(directory.resolve("nowhere"), "nowhere, which is no directory that can be read.");
  }

  @Test
  void aJarThatIsNoneIsNamed() throws Exception {
    Files.writeString(directory.resolve("acme.jar"), "<html>Sign in</html>");
    refused("holds acme.jar, which is no jar that can be read.");
  }

  @Test
  void aClassThatIsNoneIsNamed() throws Exception {
    ExtensionJar.raw(
        directory.resolve("acme.jar"),
        "com/acme/Greeting.class",
        "no class".getBytes(StandardCharsets.UTF_8));
    refused("holds acme.jar, whose class com.acme.Greeting cannot be read by this Java");
  }

  @Test
  void aClassOfALaterJavaIsNamed() throws Exception {
    Path jar = ExtensionJar.of(directory, "acme.jar", "com.acme.Greeting", BEAN);
    byte[] later = classOf(jar);
    later[7] = 99;
    ExtensionJar.raw(jar, "com/acme/Greeting.class", later);
    refused("holds acme.jar, whose class com.acme.Greeting cannot be read by this Java");
  }

  @Test
  void aClassWhoseNeedsAreMissingIsNamed() throws Exception {
    Path library =
        ExtensionJar.of(
            directory.resolve("elsewhere"),
            "base.jar",
            "com.acme.Base",
            "package com.acme; public class Base {}");
    ExtensionJar.of(
        directory,
        "acme.jar",
        "com.acme.Greeting",
        "package com.acme; @jakarta.inject.Singleton public class Greeting { Base base() { return null; } }",
        library);
    refused(
        "holds acme.jar, whose class com.acme.Greeting needs com.acme.Base, which is in no jar");
  }

  @Test
  void aClassThatWouldReplaceOneOfOursIsRefused() throws Exception {
    ExtensionJar.of(
        directory,
        "acme.jar",
        "social.howdah.platform.Secret",
        "package social.howdah.platform; public class Secret {}");
    refused("whose class social.howdah.platform.Secret would replace one of Howdah's own");
  }

  private static byte[] classOf(Path jar) throws IOException {
    try (var opened = new java.util.jar.JarFile(jar.toFile());
        var in = opened.getInputStream(opened.getEntry("com/acme/Greeting.class"))) {
      return in.readAllBytes();
    }
  }

  private void refused(String sentence) {
    refused(directory, sentence);
  }

  private static void refused(Path directory, String sentence) {
    assertThatThrownBy(() -> Jars.open(directory, JarsTest.class.getClassLoader()))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.extensions.dir ")
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("\n");
  }

  private Jars open() {
    return Jars.open(directory, JarsTest.class.getClassLoader());
  }
}
