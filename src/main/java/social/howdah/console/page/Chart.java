package social.howdah.console.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import social.howdah.platform.DayCount;

/**
 * A day as bars, an hour each: what went well, and upon it what did not. Drawn by the template
 * {@code page/chart}, into a box of {@link #WIDTH} and {@link #HEIGHT}.
 *
 * @param words what it shows, for whoever cannot see it
 */
public record Chart(List<Bar> bars, Phrase words) {
  static final int WIDTH = DayCount.HOURS * 4;
  static final int HEIGHT = 24;
  private static final int STEP = 4;

  /**
   * One of them.
   *
   * @param bad whether it did not go well
   */
  public record Bar(int x, int y, int height, boolean bad) {}

  public static Chart of(DayCount good, DayCount bad) {
    int most =
        Collections.max(
            IntStream.range(0, DayCount.HOURS)
                .mapToObj(hour -> good.hours().get(hour) + bad.hours().get(hour))
                .toList());
    List<Bar> bars = new ArrayList<>();
    for (int hour = 0; hour < DayCount.HOURS; hour++) {
      int below = height(good.hours().get(hour), most);
      int above = height(bad.hours().get(hour), most);
      int foot = HEIGHT - below;
      add(bars, new Bar(hour * STEP, foot, below, false));
      add(bars, new Bar(hour * STEP, Math.max(0, foot - above), Math.min(above, foot), true));
    }
    return new Chart(bars, words(good, bad));
  }

  private static void add(List<Bar> bars, Bar bar) {
    if (bar.height > 0) {
      bars.add(bar);
    }
  }

  /** What has happened at all is to be seen. */
  private static int height(int count, int most) {
    return count == 0 ? 0 : Math.max(1, Math.round((float) count * HEIGHT / most));
  }

  private static Phrase words(DayCount good, DayCount bad) {
    return bad.day() == 0
        ? Phrase.of("chart.good", good.lastHour(), good.day())
        : Phrase.of("chart.both", good.lastHour(), good.day(), bad.lastHour(), bad.day());
  }
}
