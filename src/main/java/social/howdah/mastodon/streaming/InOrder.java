package social.howdah.mastodon.streaming;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one piece of work after the other, on threads that many share. */
final class InOrder implements Executor {
  private static final Logger LOG = Logger.getLogger(InOrder.class.getName());

  private final Executor threads;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  InOrder(Executor threads) {
    this.threads = threads;
  }

  @Override
  public synchronized void execute(Runnable work) {
    last = last.thenRunAsync(work, threads).exceptionally(InOrder::failed);
  }

  private static Void failed(Throwable failure) {
    LOG.log(Level.SEVERE, "Work on a stream failed.", failure);
    return null;
  }
}
