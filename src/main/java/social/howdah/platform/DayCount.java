package social.howdah.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often something has happened of late.
 *
 * @param lastHour in the last sixty minutes
 * @param hours in each of the last 24 hours of the clock, of which this one is the last
 * @param last when it happened last; null when it has not
 */
public record DayCount(int lastHour, List<Integer> hours, @Nullable Instant last) {
  public static final int HOURS = 24;
  public static final DayCount NONE = new DayCount(0, Collections.nCopies(HOURS, 0), null);

  private static final long HOUR = Duration.ofHours(1).toSeconds();

  /**
   * What happened in an hour, as a database counts it.
   *
   * @param hour since 1970
   * @param late how many of them within the last sixty minutes
   */
  public record Hour(long hour, int all, int late, Instant last) {}

  /** The day that ends now. */
  public static DayCount of(Collection<Hour> counted, Instant now) {
    List<Integer> hours = new ArrayList<>(NONE.hours);
    int lastHour = 0;
    Instant last = null;
    for (Hour one : counted) {
      int place = Math.toIntExact(HOURS - 1 - (hour(now) - one.hour));
      if (place >= 0 && place < HOURS) {
        hours.set(place, hours.get(place) + one.all);
      }
      lastHour += one.late;
      last = last == null || one.last.isAfter(last) ? one.last : last;
    }
    return new DayCount(lastHour, List.copyOf(hours), last);
  }

  /** When the first of its hours began. */
  public static Instant begin(Instant now) {
    return Instant.ofEpochSecond((hour(now) - HOURS + 1) * HOUR);
  }

  /** In all of its hours. */
  public int day() {
    return hours.stream().mapToInt(Integer::intValue).sum();
  }

  private static long hour(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), HOUR);
  }
}
