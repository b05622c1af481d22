package social.howdah.platform.extension;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import social.howdah.platform.config.InvalidConfigurationException;

/**
 * The jars of a directory, in one class loader below the WAR's: they see Howdah's classes and each
 * other's, and Howdah's come first.
 */
final class Jars implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Jars.class.getName());

  /** How a class that is annotated with it writes so; only those are loaded. */
  private static final String SINGLETON = Singleton.class.descriptorString();

  private static final int MAGIC = 0xCAFEBABE;
  private static final String OURS = "social.howdah.";

  private final URLClassLoader loader;
  private final List<Class<?>> beans = new ArrayList<>();

  private Jars(URLClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Opens the jars of a directory and loads their beans.
   *
   * @param parent sees Howdah's own classes
   * @throws InvalidConfigurationException naming the jar that cannot be used, and why
   */
  static Jars open(Path directory, ClassLoader parent) {
    List<Path> files = files(directory);
    Jars jars =
        new Jars(new URLClassLoader(files.stream().map(Jars::url).toArray(URL[]::new), parent));
    try {
      files.forEach(jars::load);
      return jars;
    } catch (InvalidConfigurationException e) {
      jars.close();
      throw e;
    }
  }

  /** Classes that are annotated with {@link Singleton}. */
  List<Class<?>> beans() {
    return List.copyOf(beans);
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw refuse("is %s, which is no directory that can be read.".formatted(directory));
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load(Path file) {
    String name = String.valueOf(file.getFileName());
    try (JarFile jar = new JarFile(file.toFile())) {
      List<JarEntry> classes =
          jar.stream()
              .filter(entry -> entry.getName().endsWith(".class"))
              .filter(entry -> !entry.getName().startsWith("META-INF/"))
              .toList();
      for (JarEntry entry : classes) {
        load(name, className(entry), bytes(jar, entry));
      }
    } catch (IOException | SecurityException e) {
      throw refuse("holds %s, which is no jar that can be read.".formatted(name));
    }
  }

  private static String className(JarEntry entry) {
    String path = entry.getName();
    return path.substring(0, path.length() - ".class".length()).replace('/', '.');
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private void load(String jar, String name, byte[] bytes) {
    if (name.startsWith(OURS)) {
      throw refuse(
          "holds %s, whose class %s would replace one of Howdah's own; give it another package."
              .formatted(jar, name));
    }
    if (bytes.length < 4 || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
      throw none(jar, name);
    }
    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(SINGLETON)) {
      load(jar, name);
    }
  }

  private void load(String jar, String name) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      if (type.isAnnotationPresent(Singleton.class)) {
        LOG.log(Level.DEBUG, "{0} of {1}: {2} members", name, jar, members(type));
        beans.add(type);
      }
    } catch (NoClassDefFoundError | ClassNotFoundException | TypeNotPresentException e) {
      throw refuse(
          "holds %s, whose class %s needs %s, which is in no jar there."
              .formatted(jar, name, String.valueOf(e.getMessage()).replace('/', '.')));
    } catch (LinkageError e) {
      throw none(jar, name);
    }
  }

  /** CDI looks at all of them, and would say less clearly which class is missing. */
  private static int members(Class<?> type) {
    return type.getDeclaredConstructors().length
        + type.getDeclaredMethods().length
        + type.getDeclaredFields().length;
  }

  private static InvalidConfigurationException none(String jar, String name) {
    return refuse(
        "holds %s, whose class %s cannot be read by this Java (%s)."
            .formatted(jar, name, Runtime.version().feature()));
  }

  private static InvalidConfigurationException refuse(String what) {
    return new InvalidConfigurationException(ExtensionsConfig.DIRECTORY, what);
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A jar is not closed", e);
    }
  }
}
