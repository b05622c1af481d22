package social.howdah.push;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.GroupCommit;
import social.howdah.platform.json.Json;

/** Writes hints down, into their accounts' lanes, those of concurrent callers together. */
@Singleton
public class Hints {
  private static final int MOST_WAITING = 1_000;

  private final GroupCommit<DeliveryDraft, Boolean> writer;

  @Inject
  public Hints(Outbox outbox, Database database) {
    this.writer =
        new GroupCommit<>(
            "howdah-hints",
            MOST_WAITING,
            database,
            drafts -> {
              outbox.enqueue(drafts);
              return drafts.stream().map(draft -> true).toList();
            });
  }

  /**
   * Takes a hint. Completes after the commit, and fails if there is none.
   *
   * @throws java.util.concurrent.RejectedExecutionException when too many wait for the database
   */
  public CompletionStage<Boolean> take(UUID account, Hint hint) {
    return writer.submit(
        new DeliveryDraft(
            "notification", PushLane.of(account), UUID.randomUUID(), null, Json.write(hint), null));
  }

  @PreDestroy
  void close() {
    writer.close();
  }
}
