package social.howdah.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import social.howdah.platform.Metrics;

/** What the client tells of its calls. */
@ApplicationScoped
public class CountedCalls implements Metrics {
  private final List<String> calls = new CopyOnWriteArrayList<>();

  @Override
  public void time(String name, Duration taken, String... tags) {
    calls.add(name + Arrays.toString(tags));
  }

  List<String> calls() {
    return List.copyOf(calls);
  }
}
