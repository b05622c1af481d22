package social.howdah.platform.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.work.WorkOnAll;
import social.howdah.platform.work.WorkState;

/**
 * The rotation of keys, for those who look at all work. It is not stopped: half of the secrets
 * would stay under a key that somebody wants to be rid of.
 */
@Singleton
class RotationWork implements WorkOnAll {
  private final KeyRotation rotation;

  @Inject
  RotationWork(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @Override
  public String kind() {
    return "rotation";
  }

  /** The last one. */
  @Override
  public List<WorkState> newest(int limit) {
    return rotation.last().stream().map(this::state).toList();
  }

  private WorkState state(Rotation last) {
    long left =
        last.ended() == null ? rotation.left() : Objects.requireNonNullElse(last.unreadable(), 0L);
    return new WorkState(
        kind(),
        last.seq(),
        "ROTATION",
        last.key(),
        null,
        last.reencrypted(),
        last.reencrypted() + left,
        last.by(),
        last.begun(),
        last.ended(),
        null,
        false);
  }

  @Override
  public boolean cancel(long seq, String by) {
    return false;
  }

  @Override
  public boolean begin(String by) {
    try {
      return rotation.begin(by);
    } catch (MasterUnavailableException e) {
      throw new Problem(503, String.valueOf(e.getMessage()));
    }
  }
}
