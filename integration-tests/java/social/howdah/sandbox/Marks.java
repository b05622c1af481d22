package social.howdah.sandbox;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people did to statuses and accounts: each mark is there once, however often it is made. */
public final class Marks {
  /**
   * One of them.
   *
   * @param kind {@code reblog}, {@code favourite}, {@code bookmark}, {@code follow}, {@code mute};
   *     {@link Marks#LISTED} and the title of a list
   * @param by name of the user
   * @param of id of the status or the account
   */
  public record Mark(String kind, String by, String of) {}

  static final String LISTED = "list:";

  private final Set<Mark> marks = new LinkedHashSet<>();

  /** In the order in which they were made. */
  public synchronized Set<Mark> all() {
    return new LinkedHashSet<>(marks);
  }

  /** Nobody did anything. */
  public synchronized void forget() {
    marks.clear();
  }

  /** Somebody follows, or mutes, or has put into a list, before the test begins. */
  public synchronized void make(Mark mark) {
    marks.add(mark);
  }

  synchronized void set(Mark mark, boolean there) {
    if (there) {
      marks.add(mark);
    } else {
      marks.remove(mark);
    }
  }

  synchronized boolean has(String kind, World.@Nullable User by, String of) {
    return by != null && marks.contains(new Mark(kind, by.name(), of));
  }
}
