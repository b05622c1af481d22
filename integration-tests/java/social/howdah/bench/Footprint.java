package social.howdah.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import social.howdah.it.Server;

/**
 * What a running server takes of the machine, in MiB.
 *
 * @param heap in use, garbage that is not collected yet included
 * @param resident what the operating system has given it
 */
record Footprint(long heap, long resident) {
  static Footprint of(Server server) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/metrics")).build();
    String metrics =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    double heap = Double.parseDouble(value(metrics, "memory_usedHeap_bytes"));
    String status = Files.readString(Path.of("/proc", String.valueOf(server.pid()), "status"));
    long resident = Long.parseLong(value(status, "VmRSS:").replace("kB", "").strip());
    return new Footprint((long) heap >> 20, resident >> 10);
  }

  private static String value(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceFirst("^\\S+\\s+", "").strip())
        .findFirst()
        .orElse("NaN");
  }

  @Override
  public String toString() {
    return "heap in use %d MiB, resident %d MiB".formatted(heap, resident);
  }
}
