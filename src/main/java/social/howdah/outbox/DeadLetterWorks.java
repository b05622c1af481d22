package social.howdah.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import social.howdah.platform.work.LongWork;
import social.howdah.platform.work.WorkState;

/** Work on the dead letters of a cause, for those who look at all work. */
@Singleton
class DeadLetterWorks implements LongWork {
  private final DeadLetters dead;

  @Inject
  DeadLetterWorks(DeadLetters dead) {
    this.dead = dead;
  }

  @Override
  public String kind() {
    return "dead-letters";
  }

  @Override
  public List<WorkState> newest(int limit) {
    return dead.works(limit).stream().map(this::state).toList();
  }

  private WorkState state(DeadLetterWork work) {
    return new WorkState(
        kind(),
        work.seq(),
        work.action().name(),
        work.lane(),
        work.words(),
        work.done(),
        work.total(),
        work.by(),
        work.begun(),
        work.ended(),
        work.cancelledBy(),
        true);
  }

  @Override
  public boolean cancel(long seq, String by) {
    return dead.cancel(seq, by);
  }
}
