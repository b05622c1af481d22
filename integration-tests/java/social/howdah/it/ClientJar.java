package social.howdah.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The attached jar as another team gets it: with what its own POM says it needs. */
final class ClientJar {
  static final Path FILE = Path.of(System.getProperty("howdah.client", "target/howdah-client.jar"));

  private static final String POM = "META-INF/maven/social.howdah/howdah-client/pom.xml";

  private final Path directory;

  ClientJar(Path directory) {
    this.directory = directory;
  }

  /** Its own POM. */
  static String pom() throws IOException {
    try (JarFile jar = new JarFile(FILE.toFile());
        InputStream in = jar.getInputStream(Objects.requireNonNull(jar.getEntry(POM), POM))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Has Maven fetch what the jar needs at run time. */
  List<Path> libraries() throws IOException, InterruptedException {
    Path pom = Files.createDirectories(directory).resolve("pom.xml");
    Files.writeString(pom, pom());
    Path libraries = directory.resolve("lib").toAbsolutePath();
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-f",
                pom.toString(),
                "dependency:copy-dependencies",
                "-DincludeScope=runtime",
                "-DoutputDirectory=" + libraries)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("maven.log").toFile())
            .start();
    if (maven.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(directory.resolve("maven.log")));
    }
    try (Stream<Path> files = Files.list(libraries)) {
      return files.sorted().toList();
    }
  }

  /** Packs a package of the tests as a WAR, with the jar and what it needs. */
  Path war(Package application) throws IOException, InterruptedException {
    Path war = Files.createDirectories(directory).resolve("application.war");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(war))) {
      out.putNextEntry(new JarEntry("WEB-INF/beans.xml"));
      String folder = application.getName().replace('.', '/');
      try (Stream<Path> classes = Files.list(Path.of("target/test-classes", folder))) {
        classes.forEach(type -> add(out, "WEB-INF/classes/" + folder, type));
      }
      add(out, "WEB-INF/lib", FILE);
      libraries().forEach(library -> add(out, "WEB-INF/lib", library));
    }
    return war;
  }

  private static void add(JarOutputStream war, String folder, Path file) {
    try {
      war.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
      Files.copy(file, war);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
