package social.howdah.mastodon.streaming;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Lets a few at a time knock at a server; the others stand in line. So thousands of sockets that
 * broke together come back as fast as the server takes them, and no faster.
 */
final class Turns {
  private final int most;
  private final Executor executor;
  private final Map<String, Line> lines = new HashMap<>();

  private static final class Line {
    int busy;
    final Queue<Consumer<Runnable>> waiting = new ArrayDeque<>();
  }

  /**
   * @param most how many at a time
   * @param executor where work begins that had to wait
   */
  Turns(int most, Executor executor) {
    this.most = most;
    this.executor = executor;
  }

  /**
   * Has work done in its turn.
   *
   * @param work begins now or later; calls once what it is given, when it is done
   */
  void take(String server, Consumer<Runnable> work) {
    if (begins(server, work)) {
      work.accept(() -> done(server));
    }
  }

  private synchronized boolean begins(String server, Consumer<Runnable> work) {
    Line line = lines.computeIfAbsent(server, unused -> new Line());
    if (line.busy < most) {
      line.busy++;
      return true;
    }
    line.waiting.add(work);
    return false;
  }

  private synchronized void done(String server) {
    Line line = lines.get(server);
    if (line == null) {
      return;
    }
    Consumer<Runnable> next = line.waiting.poll();
    if (next != null) {
      executor.execute(() -> next.accept(() -> done(server)));
    } else if (--line.busy == 0) {
      lines.remove(server);
    }
  }
}
