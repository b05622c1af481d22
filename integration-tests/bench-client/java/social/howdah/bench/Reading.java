package social.howdah.bench;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mastodon4j.core.MastodonClient;
import org.mastodon4j.core.api.entities.AccessToken;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.Paging;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.timelines.Timelines;
import social.howdah.platform.Secret;

/** The time it takes to read a home timeline of 2 000 statuses, over HTTP, in pages of 40. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Dsun.net.httpserver.nodelay=true")
@Warmup(iterations = 6, time = 8)
@Measurement(iterations = 5, time = 4)
public class Reading {
  private static final int PAGES = 50;
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

  private final HomeServer server = new HomeServer(PAGES);

  private final Timelines timelines = new Timelines(TestClient.client());
  private final Caller.UserToken caller =
      new Caller.UserToken(
          new Instance(URI.create(server.url())), Secret.of("token"), Set.of("read"));

  private final org.mastodon4j.core.api.Timelines others =
      MastodonClient.create(server.url(), AccessToken.create("token")).timelines();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectReader text = Timeline.plainly().build().readerForListOf(TextStatus.class);

  @Benchmark
  public long howdah() {
    return all(timelines.home(caller, Paging.first(Timeline.STATUSES)).stream().count());
  }

  /** It cannot page: it reads the first page as often as there are pages. */
  @Benchmark
  public long mastodon4j() {
    long read = 0;
    for (int page = 0; page < PAGES; page++) {
      read += others.home().size();
    }
    return all(read);
  }

  /** The least that does it: the JDK's client, and Jackson into text. */
  @Benchmark
  public long plain() throws IOException, InterruptedException {
    long read = 0;
    Optional<String> next = Optional.of(server.url() + "/api/v1/timelines/home?limit=40");
    while (next.isPresent()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(next.get()))
              .header("Authorization", "Bearer token")
              .build();
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      List<TextStatus> page = text.readValue(answer.body());
      read += page.size();
      next =
          answer
              .headers()
              .firstValue("Link")
              .map(NEXT::matcher)
              .filter(Matcher::find)
              .map(link -> link.group(1));
    }
    return all(read);
  }

  private static long all(long read) {
    if (read != (long) PAGES * Timeline.STATUSES) {
      throw new IllegalStateException("read " + read);
    }
    return read;
  }

  @TearDown
  public void stop() {
    server.close();
  }
}
