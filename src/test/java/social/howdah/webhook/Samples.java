package social.howdah.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Requests as systems send them, a directory for each kind of source: {@code <name>.json} (or
 * another ending) is the body as it was published, {@code <name>.headers} beside it has the lines
 * of its header, without the signature, {@code signing.properties} says how the kind signs, and
 * {@code README.md} where each sample is from.
 */
public final class Samples {
  static final Path ROOT = Path.of("src/test/resources/social/howdah/webhook/samples");
  private static final String HEADERS = ".headers";

  private Samples() {}

  /**
   * A request without its signature.
   *
   * @param kind of source
   * @param name of the sample
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
  public record Sample(String kind, String name, Map<String, List<String>> headers, byte[] body) {

    @Override
    public String toString() {
      return kind + "/" + name;
    }
  }

  /** The kinds that have samples, sorted. */
  public static List<String> kinds() {
    return list(ROOT).filter(Files::isDirectory).map(Samples::name).toList();
  }

  public static List<Sample> all() {
    return kinds().stream().flatMap(kind -> of(kind).stream()).toList();
  }

  /** Of a kind, sorted by name. */
  public static List<Sample> of(String kind) {
    return list(ROOT.resolve(kind))
        .filter(file -> name(file).endsWith(HEADERS))
        .map(file -> sample(kind, file))
        .toList();
  }

  private static Sample sample(String kind, Path headers) {
    String name = name(headers).substring(0, name(headers).length() - HEADERS.length());
    Path body =
        list(ROOT.resolve(kind))
            .filter(file -> !file.equals(headers))
            .filter(file -> name(file).matches("\\Q" + name + "\\E\\.[a-z]+"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no body beside " + headers));
    try {
      Map<String, List<String>> lines =
          Files.readAllLines(headers).stream()
              .filter(line -> !line.isBlank())
              .map(line -> line.split(":", 2))
              .collect(
                  groupingBy(line -> line[0].strip(), mapping(line -> line[1].strip(), toList())));
      return new Sample(kind, name, lines, Files.readAllBytes(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
