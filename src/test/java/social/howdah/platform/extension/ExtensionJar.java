package social.howdah.platform.extension;

import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Makes a jar of what stands in a page or a test, as somebody else's build would. */
public final class ExtensionJar {
  private static final Pattern CLASS = Pattern.compile("(?ms)^```java\n(.*?)^```$");

  private ExtensionJar() {}

  /**
   * Compiles and packs a class.
   *
   * @param name its name, with its package
   * @param further on its class path beside Howdah
   */
  public static Path of(Path directory, String file, String name, String source, Path... further)
      throws IOException {
    Path classes = compile(Files.createTempDirectory("classes"), name, source, further);
    Path jar = Files.createDirectories(directory).resolve(file);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path one : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(one).toString()));
        Files.copy(one, out);
      }
    }
    return jar;
  }

  /** The kind of source of docs/extensions.md. */
  public static Path ofTheGuidesSource(Path directory) throws IOException {
    return ofTheGuide(directory, "acme-uptime.jar", "UptimeKind");
  }

  /** Its kind of destination. */
  public static Path ofTheGuidesDestination(Path directory) throws IOException {
    return ofTheGuide(directory, "acme-pager.jar", "PagerKind");
  }

  private static Path ofTheGuide(Path directory, String file, String name) throws IOException {
    String source =
        CLASS
            .matcher(Files.readString(Path.of("docs/extensions.md")))
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.contains("class " + name))
            .findFirst()
            .orElseThrow();
    return of(directory, file, "com.acme.howdah." + name, source);
  }

  /** A jar of one entry, whatever it is. */
  static void raw(Path jar, String entry, byte[] content) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(entry));
      out.write(content);
    }
  }

  private static Path compile(Path out, String name, String source, Path... further)
      throws IOException {
    Path file = out.resolve(name.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    String path =
        Stream.concat(
                Stream.of(Jars.class, Singleton.class, NullMarked.class).map(ExtensionJar::home),
                Stream.of(further))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of("-proc:none", "--release", "17", "-d", out.toString(), "-classpath", path),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
            .call();
    if (!compiled) {
      throw new IllegalArgumentException(name + " does not compile: " + said);
    }
    return out;
  }

  /** Where a class is from. */
  private static Path home(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
