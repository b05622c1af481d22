package social.howdah.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent callers share a transaction: one thread takes all items that wait, has them
 * written as one batch, commits, and then answers each caller. The more callers, the larger the
 * batch, so the cost of a commit is divided by them.
 *
 * <p>When a batch fails, its items are written one by one, so that one bad item fails alone.
 *
 * @param <I> an item to be written
 * @param <O> what its caller is answered
 */
public final class GroupCommit<I, O> implements AutoCloseable {
  private static final int LARGEST_BATCH = 256;

  private record Waiting<I, O>(I item, CompletableFuture<O> answer) {}

  private final BlockingQueue<Waiting<I, O>> queue;
  private final Database database;
  private final Function<List<I>, List<O>> write;
  private final Thread writer;
  private volatile boolean open = true;

  /**
   * @param name of the writer's thread
   * @param capacity how many callers may wait before further ones are refused
   * @param write runs in a transaction; answers as many as it is given, in order
   */
  public GroupCommit(
      String name, int capacity, Database database, Function<List<I>, List<O>> write) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.database = database;
    this.write = write;
    this.writer = new Thread(this::run, name);
    this.writer.setDaemon(true);
    this.writer.start();
  }

  /**
   * Completes after the commit, on the writer's thread; fails with what {@code write} threw.
   *
   * @throws RejectedExecutionException when too many wait already, or after {@link #close()}
   */
  public CompletionStage<O> submit(I item) {
    Waiting<I, O> waiting = new Waiting<>(item, new CompletableFuture<>());
    if (!open || !queue.offer(waiting)) {
      throw new RejectedExecutionException(open ? "too many wait for the database" : "closed");
    }
    return waiting.answer;
  }

  /** Writes what waits, then ends. */
  @Override
  public void close() {
    open = false;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Waiting<I, O>> batch = new ArrayList<>(LARGEST_BATCH);
    while (true) {
      Waiting<I, O> first = next();
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, LARGEST_BATCH - 1);
        commit(batch);
        batch.clear();
      } else if (!open) {
        return;
      }
    }
  }

  /** Polls, so that closing needs no interrupt: H2 closes its file when a thread is interrupted. */
  private @Nullable Waiting<I, O> next() {
    try {
      return queue.poll(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return null;
    }
  }

  private void commit(List<Waiting<I, O>> batch) {
    List<I> items = batch.stream().map(Waiting::item).toList();
    try {
      List<O> answers = database.transaction(() -> write.apply(items));
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer.complete(answers.get(i));
      }
    } catch (ConnectionException e) {
      batch.forEach(one -> one.answer.completeExceptionally(e));
    } catch (RuntimeException | Error e) { // the thread must outlive whatever a batch does
      if (batch.size() == 1) {
        batch.get(0).answer.completeExceptionally(e);
      } else {
        batch.forEach(one -> commit(List.of(one)));
      }
    }
  }
}
