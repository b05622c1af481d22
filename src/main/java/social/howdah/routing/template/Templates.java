package social.howdah.routing.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import io.pebbletemplates.pebble.cache.PebbleCache;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.fornode.LazyLength;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import social.howdah.routing.language.MistakenException;

/** Compiles templates that may use one set of files. */
public final class Templates {
  /** Templates that use no files. */
  public static final Templates WITHOUT_FILES = new Templates(TemplateFiles.NONE);

  private static final int LONGEST = 20_000;
  private static final int LARGEST = 100_000;
  private static final Set<Class<?>> OPEN =
      Set.of(Map.Entry.class, ForNode.LoopVariables.class, LazyLength.class);

  private final TemplateFiles files;
  private final Map<String, Set<String>> uses = new ConcurrentHashMap<>();
  private final PebbleEngine careful;
  private final PebbleEngine trusting;

  private Templates(TemplateFiles files) {
    this.files = files;
    this.careful = engine(false);
    this.trusting = engine(true);
  }

  /**
   * What the files of a directory say now, by name: to see whether they have changed.
   *
   * @throws IllegalArgumentException for what is too much, or leads outside
   */
  public static Map<String, String> texts(Path directory) {
    return TemplateFiles.read(directory).texts();
  }

  /**
   * Reads and compiles the files of a directory.
   *
   * @throws IllegalArgumentException saying which file is wrong, and why
   */
  public static Templates read(Path directory) {
    Templates templates = new Templates(TemplateFiles.read(directory));
    for (String file : templates.files.names()) {
      try {
        templates.file(file, false);
        templates.file(file, true);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("holds %s: %s".formatted(file, e.getMessage()), e);
      }
    }
    templates.files.names().forEach(templates::refuseCircle);
    return templates;
  }

  /**
   * Compiles a text.
   *
   * @param trusted mentions and hashtags of the payload stay as they are
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public Template text(String text, boolean trusted) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("it has more than %d characters".formatted(LONGEST));
    }
    return compile(text, () -> (trusted ? trusting : careful).getLiteralTemplate(text));
  }

  /**
   * The template of a file.
   *
   * @throws IllegalArgumentException saying what is wrong with it, or that it is not there
   */
  public Template file(String name, boolean trusted) {
    return compile(
        name,
        () -> {
          requireFile(name);
          return (trusted ? trusting : careful).getTemplate(name);
        });
  }

  private static Template compile(String source, Supplier<PebbleTemplate> compiler) {
    try {
      return new Template(source, compiler.get());
    } catch (PebbleException e) {
      String why = e.getPebbleMessage();
      throw new MistakenException(why, Mistakes.of(source, why, e), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("it is nested too deeply", e);
    }
  }

  private PebbleEngine engine(boolean trusted) {
    return new PebbleEngine.Builder()
        .loader(files)
        .extension(new Dialect(trusted, this::use))
        .registerExtensionCustomizer(Dialect::reduce)
        .allowOverrideCoreOperators(true)
        .autoEscaping(false)
        .strictVariables(true)
        .newLineTrimming(false)
        .defaultLocale(Locale.ENGLISH)
        .maxRenderedSize(LARGEST)
        .methodAccessValidator(onlyWhatLoopsNeed())
        .templateCache(new FileCache())
        .build();
  }

  /** A payload is maps, lists and plain values: nothing else has to be reached by its methods. */
  private static MethodAccessValidator onlyWhatLoopsNeed() {
    return (object, method) -> OPEN.contains(method.getDeclaringClass());
  }

  private void use(String template, String file) {
    requireFile(file);
    uses.computeIfAbsent(template, name -> ConcurrentHashMap.newKeySet()).add(file);
  }

  private void requireFile(String name) {
    if (!files.resourceExists(name)) {
      throw new PebbleException(
          null, "there is no template file %s; there are: %s".formatted(name, files.names()));
    }
  }

  private void refuseCircle(String file) {
    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(uses.getOrDefault(file, Set.of()));
    while (!next.isEmpty()) {
      String name = next.pop();
      if (name.equals(file)) {
        throw new IllegalArgumentException("holds %s, which includes itself".formatted(file));
      }
      if (reached.add(name)) {
        next.addAll(uses.getOrDefault(name, Set.of()));
      }
    }
  }

  /** Texts of routes are kept by their routes; only files are looked for by name again. */
  private static final class FileCache implements PebbleCache<Object, PebbleTemplate> {
    private final Map<Object, PebbleTemplate> compiled = new ConcurrentHashMap<>();

    @Override
    public PebbleTemplate computeIfAbsent(
        Object key, Function<? super Object, ? extends PebbleTemplate> compiler) {
      return key instanceof TemplateFiles.Key
          ? compiled.computeIfAbsent(key, compiler)
          : compiler.apply(key);
    }

    @Override
    public void invalidateAll() {
      compiled.clear();
    }
  }
}
